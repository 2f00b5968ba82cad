import { EntitySchema } from 'typeorm';
import type { ConcertProps, PaymentMode, Venue } from '../../domain/concerts/concert.js';
import type { ConcertStatus } from '../../domain/concerts/sale-phase.js';
import { uuidColumn } from '../database/uuid-column.js';

export interface ConcertRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  venueName: string | null;
  venueCity: string | null;
  venueCountry: string | null;
  pictureUrl: string | null;
  status: ConcertStatus;
  payment: PaymentMode;
  currency: string;
  timeZone: string;
  startsAt: Date | null;
  saleOpensAt: Date | null;
  saleClosesAt: Date | null;
  cancellableUntil: Date | null;
  maxSeatsPerCustomer: number;
  requiresVerifiedAccount: boolean;
  holdSeconds: number;
  maxHoldExtensions: number;
  refundFullUntil: Date | null;
  refundPercentAfter: number;
  totalSeats: number;
  planVersion: number;
  version: number;
  createdAt: Date;
}

const text = (length: number) => ({ type: 'varchar', length }) as const;
const time = { type: 'datetime', precision: 3 } as const;

export const ConcertRow = new EntitySchema<ConcertRow>({
  name: 'concert',
  columns: {
    id: { ...uuidColumn, primary: true },
    slug: text(140),
    name: text(120),
    description: text(4000),
    venueName: { ...text(120), nullable: true },
    venueCity: { ...text(120), nullable: true },
    venueCountry: { ...text(120), nullable: true },
    pictureUrl: { ...text(500), nullable: true },
    status: text(16),
    payment: text(16),
    currency: { type: 'char', length: 3 },
    timeZone: text(64),
    startsAt: { ...time, nullable: true },
    saleOpensAt: { ...time, nullable: true },
    saleClosesAt: { ...time, nullable: true },
    cancellableUntil: { ...time, nullable: true },
    maxSeatsPerCustomer: { type: 'int', unsigned: true },
    requiresVerifiedAccount: { type: 'boolean' },
    holdSeconds: { type: 'int', unsigned: true },
    maxHoldExtensions: { type: 'int', unsigned: true },
    refundFullUntil: { ...time, nullable: true },
    refundPercentAfter: { type: 'int', unsigned: true },
    totalSeats: { type: 'int', unsigned: true },
    planVersion: { type: 'int', unsigned: true },
    version: { type: 'bigint', unsigned: true },
    createdAt: time,
  },
});

/** What the domain knows of a concert, as columns; the seats' columns and the versions are not among them. */
export function toConcertColumns({ venue, everBooked: _, ...columns }: ConcertProps) {
  return {
    ...columns,
    venueName: venue?.name ?? null,
    venueCity: venue?.city ?? null,
    venueCountry: venue?.country ?? null,
  };
}

export function toConcertProps(row: ConcertRow, everBooked: boolean): ConcertProps {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    venue: toVenue(row),
    pictureUrl: row.pictureUrl,
    status: row.status,
    payment: row.payment,
    currency: row.currency,
    timeZone: row.timeZone,
    startsAt: row.startsAt,
    saleOpensAt: row.saleOpensAt,
    saleClosesAt: row.saleClosesAt,
    cancellableUntil: row.cancellableUntil,
    maxSeatsPerCustomer: row.maxSeatsPerCustomer,
    requiresVerifiedAccount: row.requiresVerifiedAccount,
    holdSeconds: row.holdSeconds,
    maxHoldExtensions: row.maxHoldExtensions,
    refundFullUntil: row.refundFullUntil,
    refundPercentAfter: row.refundPercentAfter,
    everBooked,
  };
}

export function toVenue(row: Pick<ConcertRow, 'venueName' | 'venueCity' | 'venueCountry'>): Venue | null {
  if (row.venueName === null) return null;
  return { name: row.venueName, city: row.venueCity!, country: row.venueCountry! };
}
