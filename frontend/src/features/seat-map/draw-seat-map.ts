import type { SeatMap } from './build-seat-map';
import type { SeatColours } from './seat-colours';
import type { Bounds, SeatPlace } from './seat-place';
import { addSeatShape, addTinySeatShape, isStroked, type SeatLook } from './seat-shapes';

export interface Scene {
  readonly seatMap: SeatMap;
  readonly lookOf: (seat: SeatPlace) => SeatLook;
  readonly colours: SeatColours;
  /** The seat under the mouse or the keyboard's focus. */
  readonly pointedAt: SeatPlace | null;
  readonly view: { readonly scale: number; readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number; readonly pixelRatio: number };
}

/** Below this many pixels a seat is drawn as a plain square. */
const tinySeatScale = 0.55;
/** Up to here a section is a block of dots, which a name may cover. */
const sectionNameScale = 0.7;
/** From here on there is room for numbers on the seats. */
const numberedSeatScale = 2.4;

/** Paints the hall: the stage, seats (those in view unless told otherwise), and names where there is room for them. */
export function drawSeatMap(
  context: CanvasRenderingContext2D,
  scene: Scene,
  seats: readonly SeatPlace[] = seatsInView(scene),
): void {
  const { view, size } = scene;
  const ratio = size.pixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, size.width * ratio, size.height * ratio);
  context.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.x, ratio * view.y);
  drawStage(context, scene);
  drawSeats(context, scene, seats);
  if (view.scale >= numberedSeatScale) drawNumbers(context, scene, seats);
  drawRowNames(context, scene);
  if (view.scale < sectionNameScale) drawSectionNames(context, scene);
  if (scene.pointedAt) drawRing(context, scene, scene.pointedAt);
}

/** The stage is a fermata: a bow with its dot, the open side towards the seats. */
function drawStage(context: CanvasRenderingContext2D, { seatMap: { stageRadius }, colours }: Scene): void {
  context.fillStyle = colours.ink;
  context.beginPath();
  context.arc(0, 0, stageRadius, Math.PI, 0);
  context.closePath();
  context.fill();
  context.fillStyle = colours.paper;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${stageRadius * 0.24}px 'Bricolage Grotesque Variable', sans-serif`;
  context.fillText('STAGE', 0, -stageRadius * 0.36);
}

function seatsInView({ seatMap, view, size }: Scene): SeatPlace[] {
  const margin = 10;
  const left = -view.x / view.scale - margin;
  const top = -view.y / view.scale - margin;
  const right = left + size.width / view.scale + 2 * margin;
  const bottom = top + size.height / view.scale + 2 * margin;
  const meets = (bounds: Bounds) =>
    bounds.right >= left && bounds.left <= right && bounds.bottom >= top && bounds.top <= bottom;
  return seatMap.rows
    .filter((row) => meets(row.bounds))
    .flatMap((row) => row.seats.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom));
}

/** One path for all seats that look the same: a canvas is slow a call, not a seat. */
function drawSeats(context: CanvasRenderingContext2D, scene: Scene, seats: readonly SeatPlace[]): void {
  const tiny = scene.view.scale < tinySeatScale;
  const paths = new Map<string, { look: SeatLook; colour: string; path: Path2D }>();
  for (const seat of seats) {
    const look = scene.lookOf(seat);
    const colour = colourOf(look, seat, scene.colours);
    let group = paths.get(look + colour);
    if (!group) paths.set(look + colour, (group = { look, colour, path: new Path2D() }));
    (tiny ? addTinySeatShape : addSeatShape)(group.path, look, seat.x, seat.y);
  }
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  for (const { look, colour, path } of inPaintingOrder([...paths.values()])) {
    context.fillStyle = context.strokeStyle = colour;
    if (isStroked(look) && !tiny) context.stroke(path);
    else context.fill(path);
  }
}

/** What is drawn larger comes last, on top of its neighbours. */
const largeLooks: readonly SeatLook[] = ['chosen', 'mine', 'booked'];

function inPaintingOrder<Group extends { look: SeatLook }>(groups: Group[]): Group[] {
  return groups.sort((a, b) => Number(largeLooks.includes(a.look)) - Number(largeLooks.includes(b.look)));
}

function colourOf(look: SeatLook, seat: SeatPlace, colours: SeatColours): string {
  if (look === 'free') return colours.tier(seat.tierIndex);
  if (look === 'chosen') return colours.ink;
  if (look === 'mine' || look === 'booked') return colours.mine;
  return look === 'blocked' ? colours.blocked : colours.gone;
}

function drawNumbers(context: CanvasRenderingContext2D, scene: Scene, seats: readonly SeatPlace[]): void {
  context.font = "600 3.6px 'Inter Variable', sans-serif";
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = scene.colours.paper;
  for (const seat of seats) {
    const look = scene.lookOf(seat);
    if (look === 'free' || largeLooks.includes(look)) context.fillText(seat.place, seat.x, seat.y + 0.2);
  }
}

function drawRowNames(context: CanvasRenderingContext2D, { seatMap, view, colours }: Scene): void {
  const pixels = 7 * view.scale;
  if (pixels < 8) return;
  context.font = "600 6px 'Inter Variable', sans-serif";
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.muted;
  for (const { row, seats } of seatMap.rows) {
    const first = seats[0];
    const last = seats.at(-1);
    if (!first || !last) continue;
    context.fillText(row, first.x - 10, first.y);
    context.fillText(row, last.x + 10, last.y);
  }
}

function drawSectionNames(context: CanvasRenderingContext2D, { seatMap, view, colours }: Scene): void {
  context.font = `700 ${12 / view.scale}px 'Inter Variable', sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4 / view.scale;
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  for (const { name, x, y } of seatMap.sections) {
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
}

function drawRing(context: CanvasRenderingContext2D, { view, colours }: Scene, seat: SeatPlace): void {
  context.lineWidth = Math.max(1.2, 2 / view.scale);
  context.strokeStyle = colours.accent;
  context.beginPath();
  context.arc(seat.x, seat.y, Math.max(6.5, 7 / view.scale), 0, 2 * Math.PI);
  context.stroke();
}
