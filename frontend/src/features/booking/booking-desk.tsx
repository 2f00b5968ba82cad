'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { HoldBanner } from '@/features/hold/hold-banner';
import type { MyHold } from '@/features/hold/my-hold';
import { rememberHold } from '@/features/hold/remember-hold';
import { useMyHold } from '@/features/hold/use-my-hold';
import type { Wish } from '@/features/hold/wish';
import { useSeatMap } from '@/features/seat-map/use-seat-map';
import { useSeatStates } from '@/features/seat-map/use-seat-states';
import { toProblem } from '@/shared/api/problem';
import type { Concert } from '@/shared/api/types';
import { useQueryClient } from '@tanstack/react-query';
import type { Contact } from './contact';
import { explainRefusal, takenSeats } from './explain-refusal';
import { freeOwnSeats, isWhatIsHeld, priceSeats, withOwn } from './held-order';
import { HoldActions } from './hold-actions';
import { CheckoutForm } from './checkout-form';
import { type Mode, ModeSwitch } from './mode-switch';
import { type Order, orderSize, orderTotalMinor } from './order';
import { OrderBar } from './order-bar';
import { OrderPanel } from './order-panel';
import { QuantityPicker } from './quantity-picker';
import { SeatStep } from './seat-step';
import { useAvailability } from './use-availability';
import { useBooking } from './use-booking';
import { useChangeHold } from './use-change-hold';
import { useChosenSeats } from './use-chosen-seats';
import { useLastChoice } from './use-last-choice';
import { useOwnSeats } from './use-own-seats';
import { usePreset } from './use-preset';
import { useQuantities } from './use-quantities';

/** One booking takes at most this many seats, whatever the concert allows. */
const mostSeatsPerBooking = 50;

/** Refusals that say that another tab, or the clock, was quicker. */
const aboutHolds = ['HOLD_EXISTS', 'HOLD_EXPIRED', 'BOOKING_NOT_HELD'];

export interface BookingDeskProps {
  concert: Concert;
  mine: MyHold;
  /** What to choose at first, where nothing is held. */
  wish: Wish;
  /** People wait in line, and this customer has to, too. */
  onAdmissionRequired: () => void;
  /** Hears what was chosen when the desk goes. */
  onGone: (chosen: Wish) => void;
}

/** Where a customer chooses seats, or how many, and books or holds them; what is held can be changed here. */
export function BookingDesk({ concert, mine, wish, onAdmissionRequired, onGone }: BookingDeskProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const hasAssigned = concert.tiers.some(({ seating }) => seating === 'assigned');
  const hasGeneral = concert.tiers.some(({ seating }) => seating === 'general');
  const most = Math.min(concert.maxSeatsPerCustomer, mostSeatsPerBooking);

  const { hold, booked, secondsLeft, refetch: refetchHold } = useMyHold(concert.id, mine);
  const { preset, forgetPreset } = usePreset(hold, wish);
  const [chosenMode, setMode] = useState<Mode | null>(null);
  const mode = chosenMode ?? presetMode(hasAssigned, preset);
  const tiers = withOwn(useAvailability(concert), hold);
  const plan = useSeatMap(concert, hasAssigned);
  const seatStates = useSeatStates(concert.id, hasAssigned);
  const states = useMemo(() => freeOwnSeats(seatStates.data?.states, hold), [seatStates.data, hold]);
  const booking = useBooking(concert);
  const change = useChangeHold(concert);
  const settled = booking.isPending || booking.isSuccess || change.isPending;
  const claimed = settled ? (change.isPending ? change : booking).variables?.order : undefined;
  const own = useOwnSeats(hold, booked, claimed);
  const chosen = useChosenSeats({
    seatMap: plan.seatMap,
    states,
    most,
    settled,
    preset: preset.seats,
    booked: own.booked,
  });
  const quantities = useQuantities(tiers, most, preset.tiers, hold);

  const order: Order =
    mode === 'seats'
      ? { kind: 'seats', seats: priceSeats(chosen.seats, hold) }
      : { kind: 'tiers', lines: quantities.lines };
  useLastChoice<Wish>(
    mode === 'seats'
      ? { seats: [...chosen.numbers], tiers: {} }
      : { seats: [], tiers: quantities.quantities },
    onGone,
  );
  const { error, variables } = change.error ? change : booking;
  const refusal = error && variables && explainRefusal(error, variables.order);
  const notice = mode === 'seats' && !refusal ? chosen.notice : null;
  const holdsFirst = concert.payment === 'online' && (orderSize(order) === 0 || orderTotalMinor(order) > 0);

  /** Whatever the server said was about another order. */
  function changing<Change extends unknown[]>(work: (...args: Change) => void) {
    return (...args: Change) => {
      if (settled) return;
      booking.reset();
      change.reset();
      work(...args);
    };
  }

  function startAnew() {
    booking.reset();
    chosen.reset();
    quantities.reset();
    setMode(null);
  }

  function refused(thrown: unknown) {
    const problem = toProblem(thrown);
    chosen.drop(takenSeats(problem));
    if (problem.code === 'PRICE_CHANGED') router.refresh();
    if (problem.code === 'ADMISSION_REQUIRED') onAdmissionRequired();
    if (aboutHolds.includes(problem.code)) void refetchHold();
  }

  const book = (contact: Contact | null) => booking.book({ order, contact }, refused);

  function saveChange() {
    if (!hold || settled) return;
    change.mutate(
      { bookingId: hold.id, order },
      {
        onError: refused,
        onSuccess: () => {
          startAnew();
          toast.success('Your change is saved.');
        },
      },
    );
  }

  function released() {
    rememberHold(queries, concert.id, null);
    forgetPreset();
    startAnew();
    void seatStates.refetch();
    toast.success('The seats are free again.');
  }

  return (
    <div className="flex flex-col gap-8">
      {hold && <HoldBanner hold={hold} secondsLeft={secondsLeft} onReleased={released} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div id="seats" className="flex min-w-0 scroll-mt-20 flex-col gap-5">
          <h2 className="text-3xl font-extrabold">{hold ? 'Change your seats' : 'Find your place'}</h2>
          {hasAssigned && <ModeSwitch mode={mode} hasGeneral={hasGeneral} onChange={changing(setMode)} />}
          {mode === 'seats' ? (
            <SeatStep
              concert={concert}
              seatMap={plan.seatMap}
              states={states}
              failed={Boolean(plan.error ?? (states === undefined && seatStates.error))}
              chosen={chosen.numbers}
              own={own}
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
          <OrderBar order={order} currency={concert.currency} notice={notice} />
        </div>
        <OrderPanel
          concert={concert}
          order={order}
          most={most}
          isHeld={hold !== null}
          notice={refusal || notice}
          onRemoveSeat={changing((seatNumber: number) => chosen.drop([seatNumber]))}
        >
          {hold || holdsFirst ? (
            <HoldActions
              hold={hold}
              isUnchanged={hold !== null && isWhatIsHeld(order, hold)}
              isEmpty={orderSize(order) === 0}
              pending={settled}
              onHold={() => book(null)}
              onSave={saveChange}
              onUndo={changing(startAnew)}
            />
          ) : (
            <CheckoutForm
              disabled={orderSize(order) === 0}
              pending={settled}
              error={booking.error}
              confirmLabel="Confirm booking"
              onConfirm={book}
            />
          )}
        </OrderPanel>
      </div>
    </div>
  );
}

/** Whoever had places without a number goes on with quantities. */
function presetMode(hasAssigned: boolean, { seats, tiers }: Wish): Mode {
  const byQuantity = seats.length === 0 && Object.keys(tiers).length > 0;
  return hasAssigned && !byQuantity ? 'seats' : 'tiers';
}
