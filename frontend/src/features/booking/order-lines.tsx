import { X } from 'lucide-react';
import { placeWords } from '@/features/seat-map/seat-words';
import { formatMoney } from '@/shared/format/money';
import type { Order } from './order';

export interface OrderLinesProps {
  order: Order;
  currency: string;
  onRemoveSeat: (seatNumber: number) => void;
}

/** What is in the basket. */
export function OrderLines({ order, currency, onRemoveSeat }: OrderLinesProps) {
  if (order.kind === 'tiers') {
    return (
      <ul aria-label="Your order" className="divide-y divide-line">
        {order.lines.map(({ tier, quantity, totalMinor }) => (
          <li key={tier.id} className="flex justify-between gap-3 py-2">
            <span>
              {quantity} × {tier.name}
            </span>
            <span className="tabular-nums">{formatMoney(totalMinor, currency)}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul aria-label="Your seats" className="divide-y divide-line">
      {order.seats.map((seat) => (
        <li key={seat.seatNumber} className="flex items-center gap-2">
          <span className="min-w-0 flex-1 py-2">
            <span className="font-medium">{placeWords(seat)}</span>{' '}
            <span className="text-sm text-muted">{seat.tier.name}</span>
          </span>
          <span className="tabular-nums">{formatMoney(seat.tier.priceMinor, currency)}</span>
          <button
            type="button"
            aria-label={`Remove ${placeWords(seat)}`}
            className="-mr-2 grid size-11 place-items-center rounded-full hover:bg-sunken"
            onClick={() => onRemoveSeat(seat.seatNumber)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
