/**
 * What tells in SQL that nobody has seen anything of a customer `c` for long. Parameters: now, and the time before
 * which their concerts must have begun; of a concert without a date, when it was booked.
 */
export const isForgotten = `c.unprovenSince IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM session s WHERE s.customerId = c.id AND s.overAt > ?)
  AND NOT EXISTS (SELECT 1 FROM booking b JOIN concert k ON k.id = b.concertId
                   WHERE b.customerId = c.id AND COALESCE(k.startsAt, b.createdAt) >= ?)`;
