import type { Draw } from '../../src/domain/bookings/draw.js';

/** Draws `id-1`, `id-2`, … and `REF-1`, `REF-2`, …: the same each time. */
export function countingDraw(): Draw {
  let ids = 0;
  let references = 0;
  return { id: () => `id-${++ids}`, reference: () => `REF-${++references}` };
}
