import { z } from 'zod';
import { paymentGateways, paymentMethods } from '../../domain/payments/payment.js';
import { contactField, expectedTotal } from '../bookings/create-booking.schemas.js';

export const payBookingBody = z
  .strictObject({
    method: z.enum(paymentMethods).meta({ description: 'One of `GET /api/payment-options`.' }),
    contact: contactField,
    totalMinor: expectedTotal,
  })
  .meta({ id: 'PayBooking', description: 'No card data: a card is given to the provider only.' });

export type PayBookingBody = z.infer<typeof payBookingBody>;

export const paymentOptions = z
  .object({
    gateway: z.enum(paymentGateways),
    methods: z.array(z.enum(paymentMethods)),
    publishableKey: z
      .string()
      .nullable()
      .meta({ description: 'What a browser needs to talk to the provider; null where it need not.' }),
  })
  .meta({ id: 'PaymentOptions', description: 'How one can pay.' });
