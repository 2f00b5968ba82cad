import { z } from 'zod';
import { staffRoles } from '../../domain/access/right.js';
import { bookingStatuses } from '../../domain/bookings/booking-status.js';
import { actorRoles } from '../../domain/customers/actor.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { historyActions } from '../../domain/history/history-entry.js';
import { paymentGateways, paymentMethods } from '../../domain/payments/payment.js';
import { paymentStatuses } from '../../domain/payments/payment-status.js';
import { utcDateTime } from '../http/fields.js';

const text = z.string().nullable();
const money = { amountMinor: z.int(), currency: z.string(), createdAt: utcDateTime };

const booking = z
  .object({
    reference: z.string(),
    concert: z.object({ name: z.string(), startsAt: utcDateTime.nullable() }),
    contact: z.object({ name: text, email: text }),
    status: z.enum(bookingStatuses),
    totalMinor: z.int(),
    currency: z.string(),
    createdAt: utcDateTime,
    expiresAt: utcDateTime.nullable(),
    reservations: z.array(
      z.object({
        seatNumber: z.int(),
        label: text,
        priceMinor: z.int(),
        status: z.enum(bookingStatuses),
      }),
    ),
    payments: z.array(
      z.object({
        gateway: z.enum(paymentGateways),
        method: z.enum(paymentMethods),
        status: z.enum(paymentStatuses),
        ...money,
      }),
    ),
    refunds: z.array(z.object({ status: z.enum(['due', 'sent']), ...money })),
  })
  .meta({ id: 'PersonalBooking' });

export const personalData = z
  .object({
    profile: z.object({
      id: z.uuid(),
      role: z.enum(['customer', ...staffRoles]),
      name: text,
      email: text.meta({ description: 'Proved to be this person’s.' }),
      pendingEmail: text.meta({ description: 'Still to be proved.' }),
      namedEmail: text.meta({ description: 'Under which somebody booked for this person.' }),
      hasPassword: z.boolean(),
      mustChangePassword: z.boolean(),
      secondFactorSince: utcDateTime.nullable(),
      recoveryCodesLeft: z.int(),
      createdAt: utcDateTime,
    }),
    sessions: z.array(
      z.object({
        createdAt: utcDateTime,
        lastUsedAt: utcDateTime,
        expiresAt: utcDateTime,
        device: text,
        lines: z
          .array(z.object({ concertId: z.uuid(), joinedAt: utcDateTime }))
          .meta({ description: 'Where it waits for its turn, or waited last.' }),
      }),
    ),
    pendingLinks: z
      .array(
        z.object({
          purpose: z.string(),
          email: z.string(),
          createdAt: utcDateTime,
          expiresAt: utcDateTime,
        }),
      )
      .meta({ description: 'Links that were sent by e-mail and not used yet, without what opens them.' }),
    bookings: z.array(booking),
    history: z.array(
      z.object({
        createdAt: utcDateTime,
        action: z.enum(historyActions),
        concertName: text,
        reference: text,
        seatNumber: z.int(),
        actorRole: z.enum(actorRoles),
        reason: text,
      }),
    ),
    staffActions: z
      .array(
        z.object({
          createdAt: utcDateTime,
          action: z.string(),
          actorRole: z.enum(actorRoles),
          actorName: text,
        }),
      )
      .meta({ description: 'What this person did as staff.' }),
  })
  .meta({
    id: 'PersonalData',
    description: 'Everything that is stored about one person, from the oldest on.',
  });

export const deletionBody = z
  .strictObject({
    password: z
      .string()
      .min(1)
      .max(customerBounds.password)
      .optional()
      .meta({ description: 'Needed where the account has one.' }),
  })
  .meta({ id: 'Deletion' })
  .optional();
export type DeletionBody = z.infer<typeof deletionBody>;
