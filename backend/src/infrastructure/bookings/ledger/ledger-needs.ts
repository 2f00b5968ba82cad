import type { Idempotency, LedgerRequest, TierQuantity } from '../../../domain/bookings/ledger-request.js';

/** What the requests of one transaction will look at, gathered so that each table is read once. */
export interface LedgerNeeds {
  readonly seatNumbers: readonly number[];
  readonly tierQuantities: readonly TierQuantity[];
  readonly customerIds: readonly string[];
  readonly keys: readonly { customerId: string; key: string }[];
  readonly bookingIds: readonly string[];
  readonly allLiveBookings: boolean;
}

export function needsOf(requests: readonly LedgerRequest[]): LedgerNeeds {
  const seatNumbers = new Set<number>();
  const tierQuantities: TierQuantity[] = [];
  const customerIds = new Set<string>();
  const keys: { customerId: string; key: string }[] = [];
  const bookingIds = new Set<string>();
  let allLiveBookings = false;

  const needKey = (customerId: string, idempotency: Idempotency | null) => {
    if (idempotency) keys.push({ customerId, key: idempotency.key });
  };
  for (const request of requests) {
    switch (request.kind) {
      case 'claim-seats':
        customerIds.add(request.actor.id);
        needKey(request.actor.id, request.idempotency);
        if ('seats' in request.wanted) request.wanted.seats.forEach((seat) => seatNumbers.add(seat));
        else tierQuantities.push(...request.wanted.tiers);
        break;
      case 'cancel-booking':
      case 'cancel-reservation':
        bookingIds.add(request.bookingId);
        break;
      case 'block-seats':
        request.seats.forEach((seat) => seatNumbers.add(seat));
        break;
      case 'call-off':
        allLiveBookings = true;
        break;
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
    allLiveBookings,
  };
}
