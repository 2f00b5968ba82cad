import { z } from 'zod';

export interface StripeSettings {
  readonly secretKey: string;
  /** With it Stripe signs what it sends to the webhook. */
  readonly webhookSecret: string;
  readonly publishableKey: string;
  /** Where Stripe's API is; null for its own address. */
  readonly apiUrl: string | null;
}

const key = (pattern: RegExp, beginning: string) => z.string().regex(pattern, `must begin with ${beginning}`);

const stripeSchema = z
  .object({
    STRIPE_SECRET_KEY: key(/^[sr]k_/, 'sk_ or rk_').optional(),
    STRIPE_WEBHOOK_SECRET: key(/^whsec_/, 'whsec_').optional(),
    STRIPE_PUBLISHABLE_KEY: key(/^pk_/, 'pk_').optional(),
    STRIPE_API_URL: z
      .url({ protocol: /^https?$/, error: 'must look like https://api.stripe.com' })
      .optional(),
  })
  .transform((given, context): StripeSettings | null => {
    const secretKey = given.STRIPE_SECRET_KEY;
    const webhookSecret = given.STRIPE_WEBHOOK_SECRET;
    const publishableKey = given.STRIPE_PUBLISHABLE_KEY;
    if (secretKey && webhookSecret && publishableKey) {
      return { secretKey, webhookSecret, publishableKey, apiUrl: given.STRIPE_API_URL ?? null };
    }
    if (secretKey || webhookSecret || publishableKey) {
      const message = 'give it with STRIPE_WEBHOOK_SECRET and STRIPE_PUBLISHABLE_KEY, or none of the three';
      context.addIssue({ code: 'custom', path: ['STRIPE_SECRET_KEY'], message });
    }
    return null;
  });

/** The `STRIPE_*` variables: null without any. */
export function readStripeSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<StripeSettings | null> {
  return stripeSchema.safeParse(given);
}
