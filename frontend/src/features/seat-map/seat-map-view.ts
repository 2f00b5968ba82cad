import { quadtree } from 'd3-quadtree';
import { pointer, select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { SeatMap } from './build-seat-map';
import { drawSeatMap, type Scene } from './draw-seat-map';
import { mostToRedraw, redrawSeats } from './redraw-seats';
import { readSeatColours } from './seat-colours';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';

export interface SeatMapEvents {
  readonly onPick: (seat: SeatPlace) => void;
  /** `at` is in pixels from the canvas's corner. */
  readonly onHover: (seat: SeatPlace | null, at: readonly [number, number]) => void;
}

/** Seats stand this far apart, in plan units. */
const pitch = 10;
/** A mouse can hit seats that are this many pixels apart, a thumb needs more. Clicks on smaller ones zoom in. */
const leastPitch = { fine: 7, coarse: 18 };
const zoomedInScale = 2.7;
const hitRadius = 7;

/** The canvas of a seat map: paints it, pans and zooms, and knows which seat is under the pointer. */
export class SeatMapView {
  private readonly context: CanvasRenderingContext2D;
  private readonly seats;
  private readonly selection;
  private readonly behaviour;
  private readonly observers: { disconnect(): void }[] = [];
  private colours = readSeatColours();
  private transform: ZoomTransform = zoomIdentity;
  private fitScale = 1;
  private size = { width: 0, height: 0, pixelRatio: 1 };
  private lookOf: (seat: SeatPlace) => SeatLook = () => 'blocked';
  private pointedAt: SeatPlace | null = null;
  private frame = 0;
  /** What is to be painted anew in the next frame. */
  private stale: 'all' | SeatPlace[] = 'all';

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly seatMap: SeatMap,
    private readonly events: SeatMapEvents,
  ) {
    this.context = canvas.getContext('2d')!;
    this.seats = quadtree<SeatPlace>(
      [...seatMap.seats],
      (seat) => seat.x,
      (seat) => seat.y,
    );
    this.selection = select<HTMLCanvasElement, unknown>(canvas);
    this.behaviour = zoom<HTMLCanvasElement, unknown>()
      .filter((event: MouseEvent | TouchEvent) => this.mayMoveMap(event))
      .wheelDelta(wheelDelta)
      .clickDistance(6)
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => this.moveTo(transform));
    this.selection.call(this.behaviour).on('dblclick.zoom', null);
    this.listen();
    this.watchSurroundings();
  }

  /** What every seat looks like from now on. */
  show(lookOf: (seat: SeatPlace) => SeatLook): void {
    const before = this.lookOf;
    this.lookOf = lookOf;
    const changed = this.seatMap.seats.filter((seat) => lookOf(seat) !== before(seat));
    if (changed.length > 0) this.schedule(changed);
  }

  pointAt(seat: SeatPlace | null): void {
    if (seat === this.pointedAt) return;
    this.pointedAt = seat;
    this.schedule();
  }

  zoomBy(factor: number): void {
    this.behaviour.scaleBy(this.selection, factor);
  }

  /** The whole hall, in the middle. */
  fit(): void {
    const { left, top, right, bottom } = this.seatMap.bounds;
    const { width, height } = this.size;
    const scale = Math.min(width / (right - left), height / (bottom - top), 4);
    this.fitScale = scale;
    this.behaviour
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [left, top],
        [right, bottom],
      ])
      .scaleExtent([scale, Math.max(scale * 4, 6)]);
    const centred = zoomIdentity
      .translate(width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2)
      .scale(scale);
    this.behaviour.transform(this.selection, centred);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    for (const observer of this.observers) observer.disconnect();
    this.selection.on('.zoom', null).on('.pick', null);
  }

  private get isZoomedIn(): boolean {
    return this.transform.k > this.fitScale * 1.01;
  }

  /** At rest the page scrolls with one finger and with the wheel; the map takes over once somebody zooms. */
  private mayMoveMap(event: MouseEvent | TouchEvent): boolean {
    if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
    if ('touches' in event) return event.touches.length > 1 || this.isZoomedIn;
    return event.button === 0;
  }

  private moveTo(transform: ZoomTransform): void {
    this.transform = transform;
    this.canvas.style.touchAction = this.isZoomedIn ? 'none' : 'pan-y';
    this.events.onHover(null, [0, 0]);
    this.schedule();
  }

  private listen(): void {
    this.selection
      .on('click.pick', (event: MouseEvent) => this.click(event))
      .on('pointermove.pick', (event: PointerEvent) => {
        if (event.pointerType !== 'mouse' || event.buttons > 0) return;
        const seat = this.isHittable('fine') ? this.seatUnder(event) : null;
        this.canvas.style.cursor = seat && this.lookOf(seat) !== 'sold' ? 'pointer' : 'grab';
        this.events.onHover(seat, pointer(event, this.canvas));
      })
      .on('pointerleave.pick', () => this.events.onHover(null, [0, 0]));
  }

  private click(event: MouseEvent): void {
    const kind = matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine';
    if (!this.isHittable(kind)) {
      this.behaviour.scaleTo(this.selection, zoomedInScale, pointer(event, this.canvas));
      return;
    }
    const seat = this.seatUnder(event);
    if (seat) this.events.onPick(seat);
  }

  private isHittable(kind: keyof typeof leastPitch): boolean {
    return this.transform.k * pitch >= leastPitch[kind];
  }

  private seatUnder(event: MouseEvent): SeatPlace | null {
    const [x, y] = this.transform.invert(pointer(event, this.canvas));
    return this.seats.find(x, y, hitRadius) ?? null;
  }

  private watchSurroundings(): void {
    const resized = new ResizeObserver(() => this.resize());
    resized.observe(this.canvas);
    const themed = new MutationObserver(() => {
      this.colours = readSeatColours();
      this.schedule();
    });
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.observers.push(resized, themed);
    // Text drawn before the fonts are there would stay in the wrong one.
    void document.fonts.ready.then(() => this.schedule());
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const pixelRatio = window.devicePixelRatio || 1;
    this.size = { width, height, pixelRatio };
    this.canvas.width = Math.round(width * pixelRatio);
    this.canvas.height = Math.round(height * pixelRatio);
    this.fit();
  }

  private schedule(changed: 'all' | readonly SeatPlace[] = 'all'): void {
    const isMuch =
      changed === 'all' || this.stale === 'all' || changed.length + this.stale.length > mostToRedraw;
    this.stale = isMuch ? 'all' : [...(this.stale as SeatPlace[]), ...changed];
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    const { k, x, y } = this.transform;
    const scene: Scene = {
      seatMap: this.seatMap,
      lookOf: this.lookOf,
      colours: this.colours,
      pointedAt: this.pointedAt,
      view: { scale: k, x, y },
      size: this.size,
    };
    if (this.stale === 'all') drawSeatMap(this.context, scene);
    else redrawSeats(this.context, scene, this.stale, this.seats);
    this.stale = [];
    // Where a plan's (x, y) is on the canvas: (x * scale + data-x, y * scale + data-y).
    Object.assign(this.canvas.dataset, { scale: k, x, y });
  }
}

/** A trackpad's pinch comes as small steps of a wheel, a mouse's wheel as large ones. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
  return -event.deltaY * unit * (Math.abs(event.deltaY) < 50 ? 8 : 1);
}
