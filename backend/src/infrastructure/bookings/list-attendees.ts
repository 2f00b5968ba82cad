import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { Attendee } from '../../use-cases/bookings/booking-views.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { readCursor } from '../database/cursor.js';
import { pageOf } from '../database/page-of.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface AttendeeRow {
  reservationId: Buffer;
  bookingId: Buffer;
  reference: string;
  name: string | null;
  email: string | null;
  seatNumber: number;
  label: string | null;
  tier: string;
  priceMinor: number;
  status: BookingStatus;
}

const position = z.strictObject({ seatNumber: z.int().positive() });

/**
 * Who is let in: what is only held opens no door. A sold seat has one live reservation, which alone has its number as
 * `liveSeat`. Starting from the seats, which the optimiser would not choose by itself, keeps clear of the cancelled
 * reservations, however many there are, and of all other bookings.
 */
export async function listAttendees(
  dataSource: DataSource,
  concertId: string,
  { cursor, limit }: PageRequest,
): Promise<Page<Attendee> | null> {
  const id = uuidToBytes(concertId);
  const [concert] = await dataSource.query<unknown[]>('SELECT 1 FROM concert WHERE id = ?', [id]);
  if (!concert) return null;
  const after = readCursor(cursor, position);
  const rows = await dataSource.query<AttendeeRow[]>(
    `SELECT STRAIGHT_JOIN r.id AS reservationId, r.bookingId, b.reference, b.contactName AS name, b.contactEmail AS email,
            r.seatNumber, s.label, t.name AS tier, r.priceMinor, r.status
       FROM seat s
       JOIN reservation r ON r.concertId = s.concertId AND r.liveSeat = s.seatNumber
       JOIN booking b ON b.id = r.bookingId
       JOIN tier t ON t.id = r.tierId
      WHERE s.concertId = ? AND s.state = 'sold' AND s.seatNumber > ? ORDER BY s.seatNumber LIMIT ?`,
    [id, after?.seatNumber ?? 0, limit + 1],
  );
  const attendees = rows.map((row) => ({
    ...row,
    reservationId: uuidFromBytes(row.reservationId),
    bookingId: uuidFromBytes(row.bookingId),
  }));
  return pageOf(attendees, limit, ({ seatNumber }) => ({ seatNumber }));
}
