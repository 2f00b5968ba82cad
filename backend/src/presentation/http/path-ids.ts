import { z } from 'zod';

/** An id in a path. What cannot be an id cannot exist either: it is answered with 404. */
const id = (what: string) => z.uuid(`There is no such ${what}.`).toLowerCase();

export const concertId = id('concert');
export const bookingId = id('booking');
export const apiKeyId = id('key');
export const reservationId = id('reservation');
export const sessionId = id('session');
export const personId = id('person');

export const concertIdOrSlug = z
  .string()
  .regex(/^[a-z0-9-]{1,200}$/i, 'There is no such concert.')
  .toLowerCase();
