import { z } from 'zod';
import { concertBounds } from '../../domain/concerts/concert.js';
import { text } from '../http/fields.js';
import { seatCount } from './seating.schemas.js';

/** Seats one request may block; a whole hall takes a few requests. */
const maxSeatsPerBlock = 5000;

const reason = text(concertBounds.reason).optional().meta({ description: 'Goes into the history.' });

export const callOffBody = z.strictObject({ reason }).meta({ id: 'CallOffConcert' }).optional();
export type CallOffBody = z.infer<typeof callOffBody>;

export const blockSeatsBody = z
  .strictObject({
    seats: z
      .array(seatCount)
      .min(1)
      .max(maxSeatsPerBlock)
      .refine((seats) => new Set(seats).size === seats.length, 'Must not name a seat twice.'),
    blocked: z.boolean().default(true).meta({ description: 'false gives the seats back to the sale.' }),
    reason,
  })
  .meta({ id: 'BlockSeats' });
export type BlockSeatsBody = z.infer<typeof blockSeatsBody>;

export const blockedSeats = z.object({ seats: z.array(z.int()) }).meta({ id: 'BlockedSeats' });
