import type {
  Idempotency,
  LedgerRequest,
  TierQuantity,
  Wanted,
} from '../../../domain/bookings/ledger-request.js';

export interface CustomerKey {
  readonly customerId: string;
  readonly key: string;
}

/** What the requests of one transaction will look at, gathered so that each table is read once. */
export interface LedgerNeeds {
  readonly seatNumbers: readonly number[];
  readonly tierQuantities: readonly TierQuantity[];
  /** Who claims, gives or gets bookings: their live seats are counted, and a hold that they have is looked up. */
  readonly customerIds: readonly string[];
  readonly keys: readonly CustomerKey[];
  readonly bookingIds: readonly string[];
  /** Bookings whose customers' live seats are counted. */
  readonly limitedBookingIds: readonly string[];
  /** Whose bookings move, all of them, and who gets them. */
  readonly movingFrom: readonly string[];
  readonly movingTo: readonly string[];
  readonly paymentKeys: readonly CustomerKey[];
  readonly allLiveBookings: boolean;
  /** With which those who claim may have been let in from the waiting room. */
  readonly sessionIds: readonly string[];
}

export function needsOf(requests: readonly LedgerRequest[]): LedgerNeeds {
  const seatNumbers = new Set<number>();
  const tierQuantities: TierQuantity[] = [];
  const customerIds = new Set<string>();
  const keys: CustomerKey[] = [];
  const bookingIds = new Set<string>();
  const limitedBookingIds = new Set<string>();
  const movingFrom = new Set<string>();
  const movingTo = new Set<string>();
  const paymentKeys: CustomerKey[] = [];
  let allLiveBookings = false;
  const sessionIds = new Set<string>();

  const needKey = (to: CustomerKey[], customerId: string, idempotency: Idempotency | null) => {
    if (idempotency) to.push({ customerId, key: idempotency.key });
  };
  const needWanted = (wanted: Wanted) => {
    if ('seats' in wanted) wanted.seats.forEach((seat) => seatNumbers.add(seat));
    else tierQuantities.push(...wanted.tiers);
  };
  for (const request of requests) {
    switch (request.kind) {
      case 'claim-seats':
        customerIds.add(request.customerId);
        needKey(keys, request.customerId, request.idempotency);
        needWanted(request.wanted);
        if (request.admissionSessionId !== null) sessionIds.add(request.admissionSessionId);
        break;
      case 'change-hold':
        bookingIds.add(request.bookingId);
        limitedBookingIds.add(request.bookingId);
        needWanted(request.wanted);
        break;
      case 'begin-payment':
        bookingIds.add(request.bookingId);
        needKey(paymentKeys, request.actor.id, request.idempotency);
        break;
      case 'confirm-payment':
        bookingIds.add(request.bookingId);
        limitedBookingIds.add(request.bookingId);
        break;
      case 'extend-hold':
      case 'close-payment':
      case 'cancel-booking':
      case 'cancel-reservation':
        bookingIds.add(request.bookingId);
        break;
      case 'move-bookings':
        [request.from, request.to].forEach((customerId) => customerIds.add(customerId));
        movingFrom.add(request.from);
        movingTo.add(request.to);
        break;
      case 'block-seats':
        request.seats.forEach((seat) => seatNumbers.add(seat));
        break;
      case 'call-off':
        allLiveBookings = true;
        break;
      case 'expire-holds':
      case 'replan-seats':
        break;
    }
  }
  return {
    seatNumbers: [...seatNumbers],
    tierQuantities,
    customerIds: [...customerIds],
    keys,
    bookingIds: [...bookingIds],
    limitedBookingIds: [...limitedBookingIds],
    movingFrom: [...movingFrom],
    movingTo: [...movingTo],
    paymentKeys,
    allLiveBookings,
    sessionIds: [...sessionIds],
  };
}
