import { formatMoney } from '../format/money';

/** `amountMinor` in minor units of `currency`; nothing to pay reads "Free". */
export function Money({ amountMinor, currency }: { amountMinor: number; currency: string }) {
  return <span className="tabular-nums">{formatMoney(amountMinor, currency)}</span>;
}
