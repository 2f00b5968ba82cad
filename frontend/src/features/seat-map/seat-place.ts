import type { Tier } from '@/shared/api/types';

/** One seat on the plan; the stage is the origin. */
export interface SeatPlace {
  readonly seatNumber: number;
  readonly section: string | null;
  readonly row: string;
  /** What stands on the seat within its row: "5" of "A5". */
  readonly place: string;
  readonly tier: Tier;
  readonly tierIndex: number;
  readonly x: number;
  readonly y: number;
}

/** Seats that stand side by side. */
export interface SeatRow {
  readonly key: string;
  readonly section: string | null;
  readonly row: string;
  readonly seats: readonly SeatPlace[];
  readonly bounds: Bounds;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(points: readonly { x: number; y: number }[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
