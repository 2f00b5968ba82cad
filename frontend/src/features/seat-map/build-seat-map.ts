import type { Plan, Tier } from '@/shared/api/types';
import { type Bounds, boundsOf, type SeatPlace, type SeatRow } from './seat-place';

/** A plan made ready to be drawn, listed and looked up. */
export interface SeatMap {
  readonly rows: readonly SeatRow[];
  readonly seats: readonly SeatPlace[];
  readonly bySeatNumber: ReadonlyMap<number, SeatPlace>;
  readonly sections: readonly SectionPlace[];
  /** Everything that is drawn: the seats and the stage. */
  readonly bounds: Bounds;
  readonly stageRadius: number;
}

export interface SectionPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const margin = 14;

export function buildSeatMap(plan: Plan, tiers: readonly Tier[]): SeatMap {
  const tierIndex = new Map(tiers.map((tier, index) => [tier.id, index]));
  const rows = plan.rows.map(({ section, row, tierId, seats }, index): SeatRow => {
    const ofTier = tierIndex.get(tierId) ?? 0;
    const places = seats.map(([seatNumber, label, x, y]): SeatPlace => {
      const place = /\d+$/.exec(label)?.[0] ?? label;
      return { seatNumber, section, row, place, tier: tiers[ofTier]!, tierIndex: ofTier, x, y };
    });
    return { key: `${index}`, section, row, seats: places, bounds: boundsOf(places) };
  });
  const seats = rows.flatMap((row) => row.seats);
  const bounds = boundsOf(seats);
  const stageRadius = Math.min(
    nearestToStage(seats) * 0.72,
    Math.max((bounds.right - bounds.left) * 0.26, 30),
  );
  return {
    rows,
    seats,
    bySeatNumber: new Map(seats.map((seat) => [seat.seatNumber, seat])),
    sections: placeSections(rows),
    bounds: withStage(bounds, stageRadius),
    stageRadius,
  };
}

function nearestToStage(seats: readonly SeatPlace[]): number {
  return seats.reduce((least, { x, y }) => Math.min(least, Math.hypot(x, y)), Infinity);
}

function withStage({ left, top, right, bottom }: Bounds, radius: number): Bounds {
  return {
    left: Math.min(left, -radius) - margin,
    top: Math.min(top, -radius) - margin,
    right: Math.max(right, radius) + margin,
    bottom: Math.max(bottom, 0) + margin,
  };
}

/** Where each section's name goes: the middle of its seats. */
function placeSections(rows: readonly SeatRow[]): SectionPlace[] {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (const { section, seats } of rows) {
    if (!section) continue;
    const sum = sums.get(section) ?? { x: 0, y: 0, count: 0 };
    for (const { x, y } of seats) {
      sum.x += x;
      sum.y += y;
      sum.count += 1;
    }
    sums.set(section, sum);
  }
  if (sums.size < 2) return [];
  return [...sums].map(([name, { x, y, count }]) => ({ name, x: x / count, y: y / count }));
}
