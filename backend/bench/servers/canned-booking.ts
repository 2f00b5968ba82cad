/** A booking that nobody made: what a server answers that does nothing. */
export function cannedBooking(concertId: string) {
  const id = '01890000-0000-7000-8000-000000000000';
  return {
    id,
    reference: 'K7QM-2XPD',
    concertId,
    status: 'active' as const,
    totalMinor: 2500,
    currency: 'USD',
    expiresAt: null,
    extensionsLeft: 0,
    createdAt: new Date(0),
    contact: null,
    reservations: [
      { id, seatNumber: 1, label: 'A1', tierId: id, priceMinor: 2500, status: 'active' as const },
    ],
  };
}
