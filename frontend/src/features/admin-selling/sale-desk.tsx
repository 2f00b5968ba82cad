'use client';

import { takenSeats } from '@/features/booking/explain-refusal';
import { orderSize, orderTotalMinor } from '@/features/booking/order';
import { OrderLines } from '@/features/booking/order-lines';
import { toProblem } from '@/shared/api/problem';
import type { Booking, Concert } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';
import { FormMessage } from '@/shared/ui/form-message';
import { CustomerForm } from './customer-form';
import { explainSale } from './explain-sale';
import { OrderChoice } from './order-choice';
import { useOrder } from './use-order';
import { useSale } from './use-sale';

export interface SaleDeskProps {
  concert: Concert;
  onSold: (booking: Booking) => void;
}

/** Seats, who gets them, and what is to be paid. */
export function SaleDesk({ concert, onSold }: SaleDeskProps) {
  const sale = useSale(concert.id, onSold);
  const choice = useOrder(concert, sale.isPending || sale.isSuccess);
  const { order, chosen } = choice;
  const total = orderTotalMinor(order);
  const size = orderSize(order);
  const { error, variables } = sale;
  return (
    <div className="flex flex-col gap-6">
      <OrderChoice concert={concert} choice={choice} />
      <div className="max-w-xl">
        {size > 0 && (
          <OrderLines
            order={order}
            currency={concert.currency}
            onRemoveSeat={(seat) => chosen.drop([seat])}
          />
        )}
        <p role="status" className="mt-2 flex justify-between font-semibold">
          <span>Total</span>
          <span className="tabular-nums">{formatAmount(total, concert.currency)}</span>
        </p>
        {concert.payment === 'online' && total > 0 && (
          <p className="mt-1 text-sm text-muted">
            The booking counts as paid at the box office: take the money before you book.
          </p>
        )}
      </div>
      {error && variables && <FormMessage>{explainSale(error, variables.order)}</FormMessage>}
      {!error && chosen.notice && <FormMessage>{chosen.notice}</FormMessage>}
      <CustomerForm
        disabled={size === 0}
        pending={sale.isPending}
        onConfirm={(customer) =>
          sale.mutate(
            { order, customer },
            { onError: (thrown) => chosen.drop(takenSeats(toProblem(thrown))) },
          )
        }
      />
    </div>
  );
}
