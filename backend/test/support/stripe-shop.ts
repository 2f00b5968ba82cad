import { StripeFake } from './stripe-fake.js';
import { startTestApp, type TestApp } from './test-app.js';
import type { Answer } from './test-client.js';

export interface StripeShop extends TestApp {
  readonly stripe: StripeFake;
  /** Stripe tells of something that has happened, with a signature of its own if none is given. */
  tell(
    type: string,
    object: object,
    signature?: Parameters<StripeFake['eventOf']>[2],
  ): Promise<Answer<unknown>>;
}

/** The service with card payments, and a Stripe of its own. */
export async function startStripeShop(): Promise<StripeShop> {
  const stripe = await StripeFake.start();
  const { secretKey, webhookSecret, url: apiUrl } = stripe;
  const app = await startTestApp({
    stripe: { secretKey, webhookSecret, publishableKey: 'pk_test_fake', apiUrl },
  });
  return {
    ...app,
    stripe,
    tell(type, object, signature) {
      const { payload, header } = stripe.eventOf(type, object, signature);
      return app.nobody.request('POST', '/api/payments/stripe/webhook', {
        raw: payload,
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': header },
      });
    },
    async close() {
      await app.close();
      await stripe.close();
    },
  };
}
