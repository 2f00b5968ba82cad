import type { Quadtree } from 'd3-quadtree';
import { drawSeatMap, type Scene } from './draw-seat-map';
import type { SeatPlace } from './seat-place';

/** How far the paint of a seat reaches from its middle at most, in plan units; its soft edge adds pixels. */
const paintReach = 14;
const edgePixels = 2;

/** With more than these it is quicker to paint the whole hall. */
export const mostToRedraw = 400;

/** Paints the hall again where seats have changed, and leaves the rest as it is. */
export function redrawSeats(
  context: CanvasRenderingContext2D,
  scene: Scene,
  changed: readonly SeatPlace[],
  index: Quadtree<SeatPlace>,
): void {
  const { scale, x, y } = scene.view;
  const ratio = scene.size.pixelRatio;
  const reach = paintReach + edgePixels / scale;
  const side = Math.ceil(2 * reach * scale * ratio) + 1;
  const touched = new Set<SeatPlace>();
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  for (const seat of changed) {
    // Whole pixels: a seam would be left where the edge of what is painted anew goes through one.
    const left = Math.floor(((seat.x - reach) * scale + x) * ratio);
    const top = Math.floor(((seat.y - reach) * scale + y) * ratio);
    context.rect(left, top, side, side);
    addNear(touched, index, seat, 2 * reach + 1 / scale);
  }
  context.clip();
  drawSeatMap(context, scene, [...touched]);
  context.restore();
}

/** Adds the seats whose paint may reach into what is painted anew around this one. */
function addNear(near: Set<SeatPlace>, index: Quadtree<SeatPlace>, { x, y }: SeatPlace, reach: number): void {
  index.visit((node, left, top, right, bottom) => {
    if (left > x + reach || right < x - reach || top > y + reach || bottom < y - reach) return true;
    if (node.length) return false;
    for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) near.add(leaf.data);
    return false;
  });
}
