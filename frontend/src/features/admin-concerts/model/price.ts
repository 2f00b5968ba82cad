import { fractionDigits } from '@/shared/format/money';

/** `12.5` USD → 1250; null for what is no amount of the currency. A comma counts as the decimal point. */
export function toMinor(amount: string, currency: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(amount.trim()) ?? [];
  const digits = fractionDigits(currency);
  if (whole === undefined || decimals.length > digits) return null;
  return Number(whole + decimals.padEnd(digits, '0'));
}

/** 1250 USD → `12.50`, as an input shows it. */
export function toMajor(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** What to say of an amount that the currency does not know. */
export function priceWords(currency: string): string {
  const digits = fractionDigits(currency);
  return digits === 0 ? `${currency} has no decimals.` : `${currency} has at most ${digits} decimals.`;
}
