/** A hold is young: it is among the newest bookings. */
export const newestBookings = { limit: 50 };
