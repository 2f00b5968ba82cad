/** The chapters of the API's documentation. */
export const tags = {
  concerts: 'What is on, and which seats are free.',
  bookings: 'Book seats, look bookings up, cancel them.',
  'waiting room': 'Wait for one’s turn where a sale is hot.',
  payments: 'Pay what is held.',
  history: 'What happened to reservations.',
  identity: 'Sessions: for guests, and for people with a password.',
  administration: 'Create and run concerts; admins only.',
  health: 'For operators.',
} as const;
