import { z } from 'zod';

/** Where Stripe sends its events; their bodies are not parsed, as they are signed. */
export const stripeWebhookPath = '/api/payments/stripe/webhook';

export const webhookAnswer = z.object({ received: z.literal(true) }).meta({ id: 'WebhookAnswer' });
