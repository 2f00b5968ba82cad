import type { DataSource } from 'typeorm';
import type { HistoryView } from '../../use-cases/history/history-queries.js';
import { nullableUuidFromBytes, uuidFromBytes } from '../database/uuid-column.js';

interface HistoryRow extends Omit<
  HistoryView,
  'id' | 'concertId' | 'bookingId' | 'reservationId' | 'customer' | 'actor'
> {
  id: Buffer;
  concertId: Buffer;
  bookingId: Buffer | null;
  reservationId: Buffer | null;
  customerId: Buffer | null;
  customerName: string | null;
  customerEmail: string | null;
  actorId: Buffer;
  actorRole: HistoryView['actor']['role'];
}

/** The entries whose ids a subquery picks, from the newest to the oldest; they may outlive what they tell of. */
export async function readHistoryViews(
  dataSource: DataSource,
  idsQuery: string,
  parameters: readonly unknown[],
): Promise<HistoryView[]> {
  const rows = await dataSource.query<HistoryRow[]>(
    `SELECT h.id, h.createdAt, h.action, h.concertId, c.name AS concertName, h.version, h.bookingId,
            h.reservationId, b.reference, h.seatNumber, s.label,
            COALESCE(b.customerId, h.customerId) AS customerId,
            COALESCE(b.contactName, u.name) AS customerName, COALESCE(b.contactEmail, u.email) AS customerEmail,
            h.actorId, h.actorRole, h.reason
       FROM (${idsQuery}) picked
       JOIN history h ON h.id = picked.id
       LEFT JOIN concert c ON c.id = h.concertId
       LEFT JOIN booking b ON b.id = h.bookingId
       LEFT JOIN seat s ON s.concertId = h.concertId AND s.seatNumber = h.seatNumber
       LEFT JOIN customer u ON u.id = COALESCE(b.customerId, h.customerId)
      ORDER BY h.createdAt DESC, h.id DESC`,
    [...parameters],
  );
  return rows.map(({ customerId, customerName, customerEmail, actorId, actorRole, ...row }) => ({
    ...row,
    id: uuidFromBytes(row.id),
    concertId: uuidFromBytes(row.concertId),
    bookingId: nullableUuidFromBytes(row.bookingId),
    reservationId: nullableUuidFromBytes(row.reservationId),
    customer: customerId && { id: uuidFromBytes(customerId), name: customerName, email: customerEmail },
    actor: { id: uuidFromBytes(actorId), role: actorRole },
  }));
}
