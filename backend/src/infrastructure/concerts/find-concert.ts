import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { salePhase } from '../../domain/concerts/sale-phase.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import type { ConcertView, TierView } from '../../use-cases/concerts/concert-views.js';
import { lapsedSeatsOfTier } from '../bookings/lapsed-holds.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { type ConcertRow, toVenue } from './concert-row.js';

/** A tier with its concert. */
interface TierLine extends Omit<ConcertRow, 'id' | 'version' | 'createdAt'>, Omit<TierView, 'id' | 'name'> {
  id: Buffer;
  tierId: Buffer;
  tierName: string;
}

export async function findConcert(
  dataSource: DataSource,
  idOrSlug: string,
  viewer: Viewer,
  now: Date,
): Promise<ConcertView | null> {
  const [column, key] = isUuid(idOrSlug) ? ['id', uuidToBytes(idOrSlug)] : ['slug', idOrSlug];
  const lines = await dataSource.query<TierLine[]>(
    `SELECT c.id, c.slug, c.name, c.description, c.venueName, c.venueCity, c.venueCountry, c.pictureUrl, c.status,
            c.payment, c.currency, c.timeZone, c.startsAt, c.saleOpensAt, c.saleClosesAt, c.cancellableUntil,
            c.maxSeatsPerCustomer, c.requiresVerifiedAccount, c.holdSeconds, c.maxHoldExtensions, c.refundFullUntil,
            c.refundPercentAfter, c.totalSeats, c.planVersion, t.id AS tierId, t.name AS tierName, t.priceMinor,
            t.seating, t.total, t.available + ${lapsedSeatsOfTier('t')} AS available
       FROM concert c JOIN tier t ON t.concertId = c.id
      WHERE c.${column} = ? ORDER BY t.position`,
    [key],
  );
  const [first] = lines;
  if (!first || (first.status === 'draft' && !viewer.seesDrafts)) return null;
  const tiers = lines.map(toTier);
  const prices = tiers.map(({ priceMinor }) => priceMinor);
  return {
    id: uuidFromBytes(first.id),
    slug: first.slug,
    name: first.name,
    description: first.description,
    venue: toVenue(first),
    pictureUrl: first.pictureUrl,
    startsAt: first.startsAt,
    timeZone: first.timeZone,
    currency: first.currency,
    payment: first.payment,
    status: first.status,
    phase: salePhase(first, now),
    saleOpensAt: first.saleOpensAt,
    saleClosesAt: first.saleClosesAt,
    cancellableUntil: first.cancellableUntil,
    maxSeatsPerCustomer: first.maxSeatsPerCustomer,
    requiresVerifiedAccount: Boolean(first.requiresVerifiedAccount),
    holdSeconds: first.holdSeconds,
    maxHoldExtensions: first.maxHoldExtensions,
    refundFullUntil: first.refundFullUntil,
    refundPercentAfter: first.refundPercentAfter,
    planVersion: first.planVersion,
    totalSeats: first.totalSeats,
    available: tiers.reduce((sum, tier) => sum + tier.available, 0),
    priceFromMinor: Math.min(...prices),
    priceToMinor: Math.max(...prices),
    tiers,
  };
}

function toTier({ tierId, tierName, priceMinor, seating, total, available }: TierLine): TierView {
  return { id: uuidFromBytes(tierId), name: tierName, priceMinor, seating, total, available };
}
