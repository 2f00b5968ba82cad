/** "$45", "$45.50", "Free"; `amountMinor` in minor units of the ISO 4217 `currency`. */
export function formatMoney(amountMinor: number, currency: string): string {
  return amountMinor === 0 ? 'Free' : formatAmount(amountMinor, currency);
}

/** As `formatMoney`, with nothing written as "$0": for sums and figures. */
export function formatAmount(amountMinor: number, currency: string): string {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** fractionDigits(currency));
}

/** How many decimals the currency has: 2 for USD, 0 for JPY. */
export function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
