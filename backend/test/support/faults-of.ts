import type {
  StoredBooking,
  StoredConcert,
  StoredHistory,
  StoredPayment,
  StoredRefund,
  StoredReservation,
} from './stored-concert.js';

/**
 * What is wrong with the stored state of a concert, in sentences; nothing, if all is well. Knows the rows and
 * none of the code that wrote them. Holds for concerts whose limit per customer was never lowered.
 */
export function faultsOf(concert: StoredConcert): string[] {
  return [
    ...faultsOfSeats(concert),
    ...faultsOfTiers(concert),
    ...faultsOfBookings(concert),
    ...faultsOfPayments(concert),
    ...faultsOfHistory(concert),
    ...faultsOfCustomers(concert),
  ];
}

function faultsOfSeats({ status, totalSeats, seats, reservations }: StoredConcert): string[] {
  const faults: string[] = [];
  const liveBySeat = groupBy(reservations.filter(isLive), ({ seatNumber }) => seatNumber);
  seats.forEach(({ seatNumber, state, bookingId }, index) => {
    const live = liveBySeat.get(seatNumber) ?? [];
    if (seatNumber !== index + 1) faults.push(`Seat ${index + 1} is missing.`);
    if (live.length > 1) faults.push(`Seat ${seatNumber} has ${live.length} live reservations.`);
    const expected = live.map((each) => (each.status === 'held' ? 'held' : 'sold'))[0];
    if (expected ? state !== expected : state !== 'free' && state !== 'blocked') {
      faults.push(`Seat ${seatNumber} is ${state} with ${live.length} live reservations.`);
    }
    if (bookingId !== (live[0]?.bookingId ?? null))
      faults.push(`Seat ${seatNumber} is of the wrong booking.`);
  });
  if (seats.length !== totalSeats) faults.push(`There are ${seats.length} seats instead of ${totalSeats}.`);
  if (status === 'cancelled' && liveBySeat.size > 0) faults.push('Called off, with live reservations.');
  return faults;
}

function faultsOfTiers({ tiers, seats }: StoredConcert): string[] {
  return tiers.flatMap(({ id, name, total, available }) => {
    const own = seats.filter(({ tierId }) => tierId === id);
    const free = own.filter(({ state }) => state === 'free').length;
    return [
      ...(own.length === total ? [] : [`Tier ${name} has ${own.length} seats and says ${total}.`]),
      ...(free === available ? [] : [`Tier ${name} has ${free} free seats and says ${available}.`]),
    ];
  });
}

function faultsOfBookings({ bookings, reservations }: StoredConcert): string[] {
  const byBooking = groupBy(reservations, ({ bookingId }) => bookingId);
  return bookings.flatMap(({ id, status, totalMinor }) => {
    const own = byBooking.get(id) ?? [];
    const live = own.filter(isLive);
    const total = own
      .filter((reservation) => reservation.status === status)
      .reduce((sum, { priceMinor }) => sum + priceMinor, 0);
    return [
      ...(own.length > 0 ? [] : [`Booking ${id} has no reservation.`]),
      ...(live.length > 0 === (status === 'active' || status === 'held')
        ? []
        : [`Booking ${id} is ${status} with ${live.length} live reservations.`]),
      ...(total === totalMinor ? [] : [`Booking ${id} says ${totalMinor} and comes to ${total}.`]),
    ];
  });
}

function faultsOfHistory({ version, seats, bookings, reservations, history }: StoredConcert): string[] {
  const faults: string[] = [];
  const ofReservation = groupBy(history, ({ reservationId }) => reservationId);
  for (const reservation of reservations) {
    const entries = ofReservation.get(reservation.id) ?? [];
    const told = entries.map(({ action }) => action).join(', ');
    if (!lives[reservation.status].test(told)) {
      faults.push(`Reservation ${reservation.id} is ${reservation.status}, its history says: ${told}.`);
    }
    if (entries.some((entry) => !isAbout(entry, reservation))) {
      faults.push(`The history of reservation ${reservation.id} speaks of another one.`);
    }
  }
  const known = new Set(reservations.map(({ id }) => id));
  const strangers = history.filter(
    ({ reservationId }) => reservationId !== null && !known.has(reservationId),
  );
  if (strangers.length > 0) faults.push(`${strangers.length} lines of history speak of no reservation.`);

  const blocking = groupBy(
    history.filter(({ reservationId }) => reservationId === null),
    ({ seatNumber }) => seatNumber,
  );
  for (const { seatNumber, state } of seats) {
    const last = blocking.get(seatNumber)?.at(-1)?.action ?? 'unblock';
    if ((last === 'block') !== (state === 'blocked')) {
      faults.push(`Seat ${seatNumber} is ${state}, its history says ${last}.`);
    }
  }
  const ofBooking = groupBy(history, ({ bookingId }) => bookingId);
  for (const { id, customerId, status } of bookings) {
    if (
      !isSuccession(ofBooking.get(id) ?? [], status === 'held' || status === 'active' ? customerId : null)
    ) {
      faults.push(`The history of booking ${id} names the wrong customer.`);
    }
  }
  if (history.some((entry) => entry.version < 1 || entry.version > version)) {
    faults.push('A line of history has a version that the concert never had.');
  }
  return faults;
}

/** A booking changes hands by a move, of which nothing is told while no seat of it is live. */
function isSuccession(entries: readonly StoredHistory[], owner: string | null): boolean {
  const last = entries.at(-1)?.customerId ?? null;
  return (
    last !== null &&
    (owner === null || last === owner) &&
    entries.every((entry, index) => {
      const before = entries[index - 1];
      if (!before || entry.action === 'move' || before.action === 'expire') return true;
      return entry.customerId === before.customerId;
    })
  );
}

/** What the history may say of a reservation with this status; a late payment brings back what had expired. */
const lives: Readonly<Record<StoredReservation['status'], RegExp>> = {
  held: /^hold(, (extend|move))*$/,
  active: /^(hold(, (extend|move))*(, expire)?, )?reserve(, move)*$/,
  cancelled: /^(hold(, (extend|move))*|(hold(, (extend|move))*(, expire)?, )?reserve(, move)*), cancel$/,
  expired: /^hold(, (extend|move))*, expire$/,
};

function faultsOfPayments(concert: StoredConcert): string[] {
  const { payments, refunds, bookings } = concert;
  const known = new Set(bookings.map(({ id }) => id));
  const paymentsOf = groupBy(payments, ({ bookingId }) => bookingId);
  const refundsOf = groupBy(refunds, ({ bookingId }) => bookingId);
  return [
    ...payments
      .filter(({ bookingId }) => !known.has(bookingId))
      .map(({ id }) => `Payment ${id} is of no booking.`),
    ...bookings.flatMap((booking) => [
      ...faultsOfHolding(concert, booking),
      ...faultsOfPaying(concert, booking, paymentsOf.get(booking.id) ?? [], refundsOf.get(booking.id) ?? []),
    ]),
  ];
}

function faultsOfHolding(
  { payment }: StoredConcert,
  { id, status, totalMinor, expiresAt }: StoredBooking,
): string[] {
  if (status !== 'held' && status !== 'expired') return [];
  return [
    ...(payment === 'online' ? [] : [`Booking ${id} is ${status} where nothing is paid online.`]),
    ...(expiresAt ? [] : [`Booking ${id} is ${status} and says no end.`]),
    ...(totalMinor > 0 ? [] : [`Booking ${id} is ${status} with nothing to pay.`]),
  ];
}

/** What was paid is the price of all that was ever reserved; no more goes back than was cancelled. */
function faultsOfPaying(
  concert: StoredConcert,
  { id, status, totalMinor }: StoredBooking,
  payments: readonly StoredPayment[],
  refunds: readonly StoredRefund[],
): string[] {
  const faults: string[] = [];
  const open = payments.filter((payment) => payment.status === 'open');
  const paid = payments.filter((payment) => payment.status === 'confirmed' || payment.status === 'captured');
  if (open.length + paid.length > 1) faults.push(`Booking ${id} has two payments that could charge it.`);
  if (open.length > 0 && status !== 'held' && status !== 'expired') {
    faults.push(`Booking ${id} is ${status} with an open payment.`);
  }
  if (open.some(({ amountMinor }) => amountMinor !== totalMinor)) {
    faults.push(`Booking ${id} comes to ${totalMinor} and its open payment is for something else.`);
  }
  const reserved = new Set(
    concert.history.filter(({ action }) => action === 'reserve').map(({ reservationId }) => reservationId),
  );
  const own = concert.reservations.filter(
    ({ id: each, bookingId }) => bookingId === id && reserved.has(each),
  );
  const price = concert.payment === 'online' ? sum(own.map(({ priceMinor }) => priceMinor)) : 0;
  const cancelled = own.filter((reservation) => reservation.status === 'cancelled');
  if (sum(paid.map(({ amountMinor }) => amountMinor)) !== price) {
    faults.push(`Booking ${id} has reserved for ${price} and that was not paid.`);
  }
  if (
    sum(refunds.map(({ amountMinor }) => amountMinor)) > sum(cancelled.map(({ priceMinor }) => priceMinor))
  ) {
    faults.push(`Booking ${id} gives more back than was cancelled.`);
  }
  if (refunds.some(({ paymentId }) => paymentId !== paid[0]?.id)) {
    faults.push(`Booking ${id} gives back what was not paid.`);
  }
  return faults;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function faultsOfCustomers({ maxSeatsPerCustomer, bookings, reservations }: StoredConcert): string[] {
  const owners = new Map(bookings.map(({ id, customerId }) => [id, customerId]));
  const live = groupBy(reservations.filter(isLive), ({ customerId }) => customerId);
  const held = groupBy(
    bookings.filter(({ status }) => status === 'held'),
    ({ customerId }) => customerId,
  );
  return [
    ...[...held].flatMap(([customerId, own]) =>
      own.length > 1 ? [`Customer ${customerId} has ${own.length} unpaid holds.`] : [],
    ),
    ...reservations
      .filter(({ bookingId, customerId }) => owners.get(bookingId) !== customerId)
      .map(({ id }) => `Reservation ${id} is of another customer than its booking.`),
    ...[...live].flatMap(([customerId, own]) =>
      own.length > maxSeatsPerCustomer ? [`Customer ${customerId} has ${own.length} seats.`] : [],
    ),
  ];
}

function isLive({ status }: StoredReservation): boolean {
  return status === 'held' || status === 'active';
}

function isAbout(entry: StoredHistory, reservation: StoredReservation): boolean {
  return entry.bookingId === reservation.bookingId && entry.seatNumber === reservation.seatNumber;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
