'use client';

import { useState } from 'react';
import { useSeatMap } from '@/features/seat-map/use-seat-map';
import { useSeatStates } from '@/features/seat-map/use-seat-states';
import { toProblem } from '@/shared/api/problem';
import type { Concert } from '@/shared/api/types';
import { explainRefusal, takenSeats } from './explain-refusal';
import { type Mode, ModeSwitch } from './mode-switch';
import type { Order } from './order';
import { OrderBar } from './order-bar';
import { OrderPanel } from './order-panel';
import { QuantityPicker } from './quantity-picker';
import { SeatStep } from './seat-step';
import { useAvailability } from './use-availability';
import { useBooking } from './use-booking';
import { useChosenSeats } from './use-chosen-seats';
import { useQuantities } from './use-quantities';

/** One booking takes at most this many seats, whatever the concert allows. */
const mostSeatsPerBooking = 50;

/** Where a customer chooses seats, or how many, and books them. */
export function BookingDesk({ concert }: { concert: Concert }) {
  const hasAssigned = concert.tiers.some(({ seating }) => seating === 'assigned');
  const hasGeneral = concert.tiers.some(({ seating }) => seating === 'general');
  const most = Math.min(concert.maxSeatsPerCustomer, mostSeatsPerBooking);

  const [mode, setMode] = useState<Mode>(hasAssigned ? 'seats' : 'tiers');
  const tiers = useAvailability(concert);
  const plan = useSeatMap(concert, hasAssigned);
  const seatStates = useSeatStates(concert.id, hasAssigned);
  const states = seatStates.data?.states;
  const booking = useBooking(concert);
  const settled = booking.isPending || booking.isSuccess;
  const chosen = useChosenSeats(plan.seatMap, states, most, settled);
  const quantities = useQuantities(tiers, most);

  const order: Order =
    mode === 'seats' ? { kind: 'seats', seats: chosen.seats } : { kind: 'tiers', lines: quantities.lines };
  const refusal =
    booking.error && booking.variables && explainRefusal(booking.error, booking.variables.order);

  /** Whatever the server said was about another order. */
  function changing<Change extends unknown[]>(change: (...args: Change) => void) {
    return (...args: Change) => {
      if (settled) return;
      booking.reset();
      change(...args);
    };
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <h2 className="text-3xl font-extrabold">Find your place</h2>
        {hasAssigned && <ModeSwitch mode={mode} hasGeneral={hasGeneral} onChange={changing(setMode)} />}
        {mode === 'seats' ? (
          <SeatStep
            concert={concert}
            seatMap={plan.seatMap}
            states={states}
            failed={Boolean(plan.error ?? (states === undefined && seatStates.error))}
            chosen={chosen.numbers}
            onPick={changing(chosen.toggle)}
            onRetry={() => void Promise.all([plan.retry(), seatStates.refetch()])}
          />
        ) : (
          <QuantityPicker
            tiers={tiers}
            currency={concert.currency}
            quantities={quantities.quantities}
            room={quantities.room}
            onChange={changing(quantities.set)}
          />
        )}
        <OrderBar order={order} currency={concert.currency} />
      </div>
      <OrderPanel
        concert={concert}
        order={order}
        most={most}
        notice={mode === 'seats' ? chosen.notice : null}
        refusal={refusal}
        error={booking.error}
        pending={settled}
        onRemoveSeat={changing((seatNumber: number) => chosen.drop([seatNumber]))}
        onConfirm={(contact) =>
          booking.book({ order, contact }, (error) => chosen.drop(takenSeats(toProblem(error))))
        }
      />
    </div>
  );
}
