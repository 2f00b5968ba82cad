import type { Booking } from '@/shared/api/types';

/** What somebody would like to book, as an address of the concert's page carries it. */
export interface Wish {
  readonly seats: readonly number[];
  /** How many of which tier; for places without a seat. */
  readonly tiers: Readonly<Record<string, number>>;
}

export const nothingWished: Wish = { seats: [], tiers: {} };

const mostSeats = 50;

/** What a booking has or had: its seats if all of them are numbered, else how many of each tier. */
export function wishOf({ reservations, status }: Pick<Booking, 'reservations' | 'status'>): Wish {
  const meant = reservations.filter((reservation) => reservation.status === status);
  const tiers: Record<string, number> = {};
  for (const { tierId } of meant) tiers[tierId] = (tiers[tierId] ?? 0) + 1;
  const numbered = meant.every(({ label }) => label !== null);
  return { seats: numbered ? meant.map(({ seatNumber }) => seatNumber) : [], tiers };
}

/** The concert's page with the same seats chosen, as far as they are free. */
export function wishHref(slug: string, wish: Wish): string {
  const query = new URLSearchParams(
    wish.seats.length > 0
      ? { seats: wish.seats.join('-') }
      : {
          places: Object.entries(wish.tiers)
            .map(([id, quantity]) => `${id}*${quantity}`)
            .join(' '),
        },
  );
  return `/concerts/${slug}?${query.toString()}`;
}

/** Reads what `wishHref` wrote; whatever else stands in an address is nothing wished. */
export function readWish({ seats, places }: { seats?: string; places?: string }): Wish {
  const numbers = (seats ?? '')
    .split('-')
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0);
  const tiers = (places ?? '').split(' ').flatMap((part) => {
    const [id, quantity] = part.split('*');
    return id && Number(quantity) > 0
      ? [[id, Math.min(Math.trunc(Number(quantity)), mostSeats)] as const]
      : [];
  });
  return { seats: numbers.slice(0, mostSeats), tiers: Object.fromEntries(tiers) };
}
