import { DomainError, type FieldError, invalidInput } from '../kernel/domain-error.js';
import type { RefundPolicy } from '../payments/refund-policy.js';
import type { SaleTimes } from './sale-phase.js';

/** How a concert is paid: not at all, at the door, or online, where seats are held until they are paid. */
export const paymentModes = ['none', 'at_door', 'online'] as const;
export type PaymentMode = (typeof paymentModes)[number];

/** Lengths are characters after trimming; numbers are inclusive. */
export const concertBounds = {
  name: 120,
  description: 4000,
  venuePart: 120,
  pictureUrl: 500,
  reason: 200,
  maxSeatsPerCustomer: 50,
  defaultSeatsPerCustomer: 8,
} as const;

export interface Venue {
  readonly name: string;
  readonly city: string;
  readonly country: string;
}

/** What an admin may say about a concert, seats and prices aside. */
export interface ConcertDetails extends RefundPolicy {
  readonly name: string;
  readonly description: string;
  readonly venue: Venue | null;
  readonly pictureUrl: string | null;
  readonly startsAt: Date | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly payment: PaymentMode;
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
  readonly cancellableUntil: Date | null;
  readonly maxSeatsPerCustomer: number;
  /** Only who has proved an e-mail address may book; sellers book for anybody. */
  readonly requiresVerifiedAccount: boolean;
  /** How long a hold lasts at first. */
  readonly holdSeconds: number;
  /** How often two more minutes can be had. */
  readonly maxHoldExtensions: number;
}

export interface ConcertProps extends ConcertDetails, SaleTimes {
  readonly id: string;
  readonly slug: string;
  readonly everBooked: boolean;
}

/** One performance. Its seats are the ledger's business (`BookingLedger`), its words and times are here. */
export class Concert {
  private constructor(private props: ConcertProps) {}

  static create(id: string, slug: string, details: ConcertDetails): Concert {
    ensureTimesInOrder(details);
    return new Concert({ ...details, id, slug, status: 'draft', everBooked: false });
  }

  static restore(props: ConcertProps): Concert {
    return new Concert(props);
  }

  get state(): ConcertProps {
    return this.props;
  }

  edit(changes: Partial<ConcertDetails>): void {
    this.ensureNotCalledOff();
    const next = { ...this.props, ...changes };
    if (this.props.everBooked) ensureSameMoney(this.props, next);
    ensureTimesInOrder(next);
    this.props = next;
  }

  /** Opens the concert to the public; publishing twice changes nothing. */
  publish(): void {
    this.ensureNotCalledOff();
    this.props = { ...this.props, status: 'published' };
  }

  ensureDeletable(): void {
    if (this.props.everBooked) {
      throw new DomainError(
        'CONCERT_HAS_BOOKINGS',
        'Somebody has booked this concert: it can be called off, not deleted.',
      );
    }
  }

  ensureReplannable(): void {
    ensureReplannable(this.props);
  }

  private ensureNotCalledOff(): void {
    if (this.props.status === 'cancelled') {
      throw new DomainError('CONCERT_CALLED_OFF', 'This concert was called off.');
    }
  }
}

/** Tiers and seats can be replaced until somebody may have seen them. */
export function ensureReplannable({ status, everBooked }: Pick<ConcertProps, 'status' | 'everBooked'>): void {
  if (status !== 'draft' || everBooked) {
    throw new DomainError('CONCERT_PUBLISHED', 'Tiers and seats can be replaced in a draft only.');
  }
}

const moneyTerms = ['currency', 'payment'] as const;
/** What somebody who pays online is promised. */
const refundTerms = ['refundFullUntil', 'refundPercentAfter'] as const;

function ensureSameMoney(before: ConcertDetails, after: ConcertDetails): void {
  const terms = before.payment === 'online' ? [...moneyTerms, ...refundTerms] : moneyTerms;
  const wrong: FieldError[] = terms
    .filter((field) => before[field]?.valueOf() !== after[field]?.valueOf())
    .map((field) => ({ pointer: `/${field}`, detail: 'Cannot change once somebody has booked.' }));
  if (wrong.length > 0) throw invalidInput(...wrong);
}

const timesUntilStart = ['saleOpensAt', 'saleClosesAt', 'cancellableUntil', 'refundFullUntil'] as const;

function ensureTimesInOrder(details: ConcertDetails): void {
  const { startsAt, saleOpensAt, saleClosesAt } = details;
  const late = (time: Date | null) => time !== null && startsAt !== null && time > startsAt;
  const wrong: FieldError[] = timesUntilStart
    .filter((field) => late(details[field]))
    .map((field) => ({ pointer: `/${field}`, detail: 'Must not be after the start.' }));
  if (saleOpensAt && saleClosesAt && saleClosesAt <= saleOpensAt) {
    wrong.push({ pointer: '/saleClosesAt', detail: 'Must be after the opening of the sale.' });
  }
  if (wrong.length > 0) throw invalidInput(...wrong);
}
