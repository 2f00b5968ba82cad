import { Stripe } from 'stripe';
import type { StripeSettings } from '../../configuration/stripe-settings.js';

/** Somebody waits for the answer: one more try, and no more than about ten seconds in all. */
const patience = { timeout: 5000, maxNetworkRetries: 1 } as const;

export function createStripe({ secretKey, apiUrl }: StripeSettings): Stripe {
  return new Stripe(secretKey, { ...patience, ...(apiUrl && addressOf(new URL(apiUrl))), telemetry: false });
}

function addressOf({ protocol, hostname, port }: URL) {
  const isPlain = protocol === 'http:';
  return {
    protocol: isPlain ? ('http' as const) : ('https' as const),
    host: hostname,
    port: port || (isPlain ? 80 : 443),
  };
}
