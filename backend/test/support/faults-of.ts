import type { StoredConcert, StoredHistory, StoredReservation } from './stored-concert.js';

/**
 * What is wrong with the stored state of a concert, in sentences; nothing, if all is well. Knows the rows and
 * none of the code that wrote them. Holds for concerts whose limit per customer was never lowered.
 */
export function faultsOf(concert: StoredConcert): string[] {
  return [
    ...faultsOfSeats(concert),
    ...faultsOfTiers(concert),
    ...faultsOfBookings(concert),
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
    const expected = reservation.status === 'active' ? 'reserve' : 'reserve, cancel';
    if (told !== expected) {
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
  const customers = new Map(bookings.map(({ id, customerId }) => [id, customerId]));
  if (
    history.some((entry) => entry.bookingId !== null && customers.get(entry.bookingId) !== entry.customerId)
  ) {
    faults.push('A line of history names the wrong customer.');
  }
  if (history.some((entry) => entry.version < 1 || entry.version > version)) {
    faults.push('A line of history has a version that the concert never had.');
  }
  return faults;
}

function faultsOfCustomers({ maxSeatsPerCustomer, bookings, reservations }: StoredConcert): string[] {
  const owners = new Map(bookings.map(({ id, customerId }) => [id, customerId]));
  const live = groupBy(reservations.filter(isLive), ({ customerId }) => customerId);
  return [
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
  return (
    entry.bookingId === reservation.bookingId &&
    entry.seatNumber === reservation.seatNumber &&
    entry.customerId === reservation.customerId
  );
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
