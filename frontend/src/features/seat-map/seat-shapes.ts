import type { SeatState } from './seat-state';

/** `mine` is held by the visitor and may be let go, `booked` is the visitor's for good. */
export type SeatLook = SeatState | 'chosen' | 'mine' | 'booked';

/** Half the width of a seat in plan units; neighbours stand 10 apart. */
const reach = 4;

/**
 * Adds one seat's outline to a path. Every state has a shape of its own, so that nobody needs to tell colours apart:
 * a disc is free, half a disc held, a cross sold, a bar blocked, a large square chosen, a diamond the visitor's.
 */
export function addSeatShape(path: Path2D, look: SeatLook, x: number, y: number): void {
  switch (look) {
    case 'free':
      path.moveTo(x + reach, y);
      path.arc(x, y, reach, 0, 2 * Math.PI);
      break;
    case 'held':
      path.moveTo(x + reach - 0.5, y);
      path.arc(x, y, reach - 0.5, 0, Math.PI);
      path.closePath();
      break;
    case 'sold':
      path.moveTo(x - 2.4, y - 2.4);
      path.lineTo(x + 2.4, y + 2.4);
      path.moveTo(x + 2.4, y - 2.4);
      path.lineTo(x - 2.4, y + 2.4);
      break;
    case 'blocked':
      path.moveTo(x - 2.6, y);
      path.lineTo(x + 2.6, y);
      break;
    case 'chosen':
      path.roundRect(x - 4.8, y - 4.8, 9.6, 9.6, 2);
      break;
    case 'mine':
    case 'booked':
      addDiamond(path, x, y, 5.6);
  }
}

/** The same where a seat is but a few pixels: squares, which cost a tenth of discs. */
export function addTinySeatShape(path: Path2D, look: SeatLook, x: number, y: number): void {
  if (look === 'mine' || look === 'booked') return addDiamond(path, x, y, 13);
  const half = look === 'chosen' ? 7 : look === 'free' ? reach : 2;
  path.rect(x - half, y - half, 2 * half, 2 * half);
}

function addDiamond(path: Path2D, x: number, y: number, reach: number): void {
  path.moveTo(x, y - reach);
  path.lineTo(x + reach, y);
  path.lineTo(x, y + reach);
  path.lineTo(x - reach, y);
  path.closePath();
}

/** Crosses and bars are lines, the other shapes are filled. */
export function isStroked(look: SeatLook): boolean {
  return look === 'sold' || look === 'blocked';
}
