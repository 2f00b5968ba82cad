import type { ReactNode } from 'react';
import { formatAmount, formatMoney } from '@/shared/format/money';
import type { Concert } from '@/shared/api/types';
import { type Order, orderSize, orderTotalMinor } from './order';
import { OrderLines } from './order-lines';
import { howToPay } from './how-to-pay';

export interface OrderPanelProps {
  concert: Concert;
  order: Order;
  most: number;
  /** Some of it, at least, is held already. */
  isHeld: boolean;
  /** What became of the choice, or why the server said no. */
  notice: string | null;
  onRemoveSeat: (seatNumber: number) => void;
  /** What one does with the order: sign it, or hold it. */
  children: ReactNode;
}

/** The basket: a ticket that fills in as one chooses, with the part to sign below the perforation. */
export function OrderPanel({
  concert,
  order,
  most,
  isHeld,
  notice,
  onRemoveSeat,
  children,
}: OrderPanelProps) {
  const size = orderSize(order);
  const total = orderTotalMinor(order);
  return (
    <aside
      id="checkout"
      aria-labelledby="checkout-title"
      className="flex scroll-mt-20 flex-col rounded-lg border-2 border-ink bg-surface lg:sticky lg:top-20"
    >
      <div className="flex flex-col gap-3 p-5">
        <h2 id="checkout-title" className="text-2xl">
          Your booking
        </h2>
        {size === 0 ? (
          <p className="text-muted">
            {order.kind === 'seats'
              ? 'Pick a seat on the map or in the list.'
              : 'Say how many you would like.'}{' '}
            {most === 1 ? 'One seat a person.' : `Up to ${most} a person.`}
          </p>
        ) : (
          <OrderLines order={order} currency={concert.currency} onRemoveSeat={onRemoveSeat} />
        )}
        <p role="status" aria-live="polite" className="sr-only">
          {size > 0 &&
            `${size} ${size === 1 ? 'seat' : 'seats'} chosen, ${formatMoney(total, concert.currency)}`}
        </p>
        <div role="alert">
          {notice && (
            <p className="rounded-md bg-warning-soft p-3 text-sm font-medium text-warning">{notice}</p>
          )}
        </div>
      </div>
      <div className="perforation mx-4" />
      <div className="flex flex-col gap-4 p-5">
        <div>
          <p className="flex items-baseline justify-between font-display text-2xl font-bold">
            <span>Total</span>
            <span className="tabular-nums">{formatAmount(total, concert.currency)}</span>
          </p>
          {size > 0 && !isHeld && <p className="text-sm text-muted">{howToPay(concert, total)}</p>}
        </div>
        {children}
      </div>
    </aside>
  );
}
