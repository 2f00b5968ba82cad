import { formatMoney } from '@/shared/format/money';
import { buttonStyle } from '@/shared/ui/button-style';
import { type Order, orderSize, orderTotalMinor } from './order';

export interface OrderBarProps {
  order: Order;
  currency: string;
  /** What became of the choice. Screen readers hear it from the order itself, which is out of view here. */
  notice: string | null;
}

/** On a phone: what is chosen so far, always in view while choosing, and the way to the checkout. */
export function OrderBar({ order, currency, notice }: OrderBarProps) {
  const size = orderSize(order);
  if (size === 0 && !notice) return null;
  return (
    <div className="sticky bottom-3 z-20 flex flex-col gap-2 rounded-lg bg-ink p-2 text-paper shadow-lift lg:hidden">
      {notice && (
        <p aria-hidden className="rounded-md bg-warning-soft p-3 text-sm font-medium text-warning">
          {notice}
        </p>
      )}
      {size > 0 && (
        <div className="flex items-center justify-between gap-4 pl-2">
          <span className="font-semibold">
            {size} {size === 1 ? 'seat' : 'seats'} · {formatMoney(orderTotalMinor(order), currency)}
          </span>
          <a href="#checkout" className={buttonStyle('primary', 'md')}>
            Check out
          </a>
        </div>
      )}
    </div>
  );
}
