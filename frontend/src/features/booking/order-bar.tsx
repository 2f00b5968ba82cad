import { formatMoney } from '@/shared/format/money';
import { buttonStyle } from '@/shared/ui/button-style';
import { type Order, orderSize, orderTotalMinor } from './order';

/** On a phone: what is chosen so far, always in view while choosing, and the way to the checkout. */
export function OrderBar({ order, currency }: { order: Order; currency: string }) {
  const size = orderSize(order);
  if (size === 0) return null;
  return (
    <div className="sticky bottom-3 z-20 flex items-center justify-between gap-4 rounded-lg bg-ink py-2 pr-2 pl-4 text-paper shadow-lift lg:hidden">
      <span className="font-semibold">
        {size} {size === 1 ? 'seat' : 'seats'} · {formatMoney(orderTotalMinor(order), currency)}
      </span>
      <a href="#checkout" className={buttonStyle('primary', 'md')}>
        Check out
      </a>
    </div>
  );
}
