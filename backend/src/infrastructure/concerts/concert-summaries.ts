import type { DataSource } from 'typeorm';
import { salePhase } from '../../domain/concerts/sale-phase.js';
import type { ConcertSummary } from '../../use-cases/concerts/concert-views.js';
import { lapsedSeatsOfConcert } from '../bookings/lapsed-holds.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { type ConcertRow, toVenue } from './concert-row.js';

type SummaryRow = Omit<ConcertRow, 'id'> & {
  id: Buffer;
  available: number;
  priceFromMinor: number;
  priceToMinor: number;
};

/** The concerts `c` that a clause (conditions, order, limit) picks, as cards; one statement, so that sums agree. */
export async function readSummaries(
  dataSource: DataSource,
  clause: string,
  parameters: readonly unknown[],
  now: Date,
): Promise<ConcertSummary[]> {
  const rows = await dataSource.query<SummaryRow[]>(
    `SELECT c.id, c.slug, c.name, c.venueName, c.venueCity, c.venueCountry, c.pictureUrl, c.startsAt,
            c.timeZone, c.currency, c.payment, c.status, c.saleOpensAt, c.saleClosesAt, c.totalSeats,
            (SELECT SUM(available) FROM tier WHERE concertId = c.id) + ${lapsedSeatsOfConcert('c')} AS available,
            (SELECT MIN(priceMinor) FROM tier WHERE concertId = c.id) AS priceFromMinor,
            (SELECT MAX(priceMinor) FROM tier WHERE concertId = c.id) AS priceToMinor
       FROM concert c ${clause}`,
    [...parameters],
  );
  return rows.map(({ id, venueName, venueCity, venueCountry, ...row }) => ({
    id: uuidFromBytes(id),
    ...row,
    venue: toVenue({ venueName, venueCity, venueCountry }),
    phase: salePhase(row, now),
  }));
}
