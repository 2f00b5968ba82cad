/** Where Stripe's smallest unit is not that of ISO 4217: how many of ours make `ours`, how many of theirs `theirs`. */
const ratios: Readonly<Record<string, { readonly ours: number; readonly theirs: number }>> = {
  // Without decimals by now; Stripe goes on to count hundredths.
  ISK: { ours: 1, theirs: 100 },
  UGX: { ours: 1, theirs: 100 },
  // The ariary has fifths, which ISO writes with two decimals and Stripe does not know.
  MGA: { ours: 100, theirs: 1 },
};

/** Three decimals, of which the card networks take two. */
const tenthsOfHundredths = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

/**
 * What Stripe calls `amountMinor` of a currency, https://docs.stripe.com/currencies; null for an amount that it
 * cannot express.
 */
export function stripeAmountOf(amountMinor: number, currency: string): number | null {
  if (tenthsOfHundredths.includes(currency)) return amountMinor % 10 === 0 ? amountMinor : null;
  const { ours, theirs } = ratios[currency] ?? { ours: 1, theirs: 1 };
  const amount = (amountMinor * theirs) / ours;
  return Number.isSafeInteger(amount) ? amount : null;
}
