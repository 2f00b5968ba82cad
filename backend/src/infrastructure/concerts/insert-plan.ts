import type { SeatingPlan } from '../../domain/concerts/seating-plan.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';

/** Stores the tiers and seats of a concert that has none; every seat is free. */
export async function insertPlan(
  sql: Sql,
  concertId: Buffer,
  plan: SeatingPlan,
  drawId: () => string,
): Promise<void> {
  const tierIds = plan.tiers.map(() => uuidToBytes(drawId()));
  await sql.insert(
    'tier',
    ['id', 'concertId', 'position', 'name', 'priceMinor', 'seating', 'total', 'available'],
    plan.tiers.map(({ name, priceMinor, seating, total }, position) => [
      tierIds[position],
      concertId,
      position,
      name,
      priceMinor,
      seating,
      total,
      total,
    ]),
  );
  await sql.insert(
    'seat',
    ['concertId', 'seatNumber', 'tierId', 'state', 'section', 'rowName', 'label', 'x', 'y'],
    plan.seats.map(({ seatNumber, tier, place }) => [
      concertId,
      seatNumber,
      tierIds[tier],
      'free',
      place?.section ?? null,
      place?.row ?? null,
      place?.label ?? null,
      place?.x ?? null,
      place?.y ?? null,
    ]),
  );
}

/** Puts a new plan in the place of the old one. */
export async function replacePlan(
  sql: Sql,
  concertId: Buffer,
  plan: SeatingPlan,
  drawId: () => string,
): Promise<void> {
  await sql.write('DELETE FROM seat WHERE concertId = ?', [concertId]);
  await sql.write('DELETE FROM tier WHERE concertId = ?', [concertId]);
  await insertPlan(sql, concertId, plan, drawId);
  await sql.write('UPDATE concert SET totalSeats = ?, planVersion = planVersion + 1 WHERE id = ?', [
    plan.seats.length,
    concertId,
  ]);
}
