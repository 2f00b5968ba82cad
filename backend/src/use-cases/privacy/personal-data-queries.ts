import type { Role } from '../../domain/access/right.js';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { ActorRole } from '../../domain/customers/actor.js';
import type { HistoryAction } from '../../domain/history/history-entry.js';
import type { PaymentGatewayName, PaymentMethod } from '../../domain/payments/payment.js';
import type { PaymentStatus } from '../../domain/payments/payment-status.js';

export interface PersonalProfile {
  readonly id: string;
  readonly role: Role;
  readonly name: string | null;
  /** Proved, still to be proved, and given by staff who booked for this person. */
  readonly email: string | null;
  readonly pendingEmail: string | null;
  readonly namedEmail: string | null;
  readonly hasPassword: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactorSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly createdAt: Date;
}

/** Everything that is stored about one person, as lists; secrets and their hashes are left out. */
export interface PersonalLists {
  readonly sessions: {
    readonly createdAt: Date;
    readonly lastUsedAt: Date;
    readonly expiresAt: Date;
    readonly device: string | null;
    /** The lines that it stands in, or stood in last. */
    readonly lines: readonly { readonly concertId: string; readonly joinedAt: Date }[];
  };
  readonly pendingLinks: {
    readonly purpose: string;
    readonly email: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  };
  readonly bookings: {
    readonly reference: string;
    readonly concert: { readonly name: string; readonly startsAt: Date | null };
    readonly contact: { readonly name: string | null; readonly email: string | null };
    readonly status: BookingStatus;
    readonly totalMinor: number;
    readonly currency: string;
    readonly createdAt: Date;
    readonly expiresAt: Date | null;
    readonly reservations: readonly {
      readonly seatNumber: number;
      readonly label: string | null;
      readonly priceMinor: number;
      readonly status: BookingStatus;
    }[];
    readonly payments: readonly {
      readonly gateway: PaymentGatewayName;
      readonly method: PaymentMethod;
      readonly status: PaymentStatus;
      readonly amountMinor: number;
      readonly currency: string;
      readonly createdAt: Date;
    }[];
    readonly refunds: readonly {
      readonly status: 'due' | 'sent';
      readonly amountMinor: number;
      readonly currency: string;
      readonly createdAt: Date;
    }[];
  };
  readonly history: {
    readonly createdAt: Date;
    readonly action: HistoryAction;
    readonly concertName: string | null;
    readonly reference: string | null;
    readonly seatNumber: number;
    readonly actorRole: ActorRole;
    readonly reason: string | null;
  };
  readonly staffActions: {
    readonly createdAt: Date;
    readonly action: string;
    readonly actorRole: ActorRole;
    readonly actorName: string | null;
  };
}

export type PersonalList = keyof PersonalLists;

/** Takes what is read, part by part, so that nobody needs to hold all of it at once. */
export interface PersonalDocument {
  setProfile(profile: PersonalProfile): Promise<void>;
  /** Called for each list at least once, and for one list after the other. */
  append<L extends PersonalList>(list: L, items: readonly PersonalLists[L][]): Promise<void>;
}

export abstract class PersonalDataQueries {
  /** Reads everything about a customer as it is at one moment. */
  abstract read(customerId: string, into: PersonalDocument): Promise<void>;
}
