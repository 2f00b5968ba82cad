import type { Stripe } from '@stripe/stripe-js';

const loading = new Map<string, Promise<Stripe | null>>();

/** Stripe.js, from Stripe itself, and only once somebody wants to pay with a card. */
export function loadStripe(publishableKey: string): Promise<Stripe | null> {
  const known = loading.get(publishableKey);
  if (known) return known;
  const loaded = import('@stripe/stripe-js/pure').then((stripe) => stripe.loadStripe(publishableKey));
  loading.set(publishableKey, loaded);
  // What did not load may load later.
  loaded.catch(() => loading.delete(publishableKey));
  return loaded;
}
