'use client';

import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useCallback, useState } from 'react';
import { wishOf } from '@/features/hold/wish';
import { api } from '@/shared/api/browser';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { CardStep } from './card-step';
import { CheckoutNotice } from './checkout-notice';
import { DecidingNotice } from './deciding-notice';
import { EndedNotice } from './ended-notice';
import { HoldBar } from './hold-bar';
import { NotYours } from './not-yours';
import { OfflineNotice } from './offline-notice';
import { OrderSummary } from './order-summary';
import { PaymentForm } from './payment-form';
import { PaymentNotice } from './payment-notice';
import { useCheckoutBooking } from './use-checkout-booking';
import { useNudge } from './use-nudge';
import { usePayment } from './use-payment';
import { useWayOut } from './use-way-out';

export interface CheckoutProps {
  /** As the server found it, and when (ISO 8601). */
  booking: BookingView;
  renderedAt: string;
  tierNames: Readonly<Record<string, string>>;
}

/** From a hold to a ticket. */
export function Checkout({ booking: rendered, renderedAt, tierNames }: CheckoutProps) {
  const [cardConfirmed, setCardConfirmed] = useState(false);
  const { booking, secondsLeft, stage, isMissing, isOffline, refetch } = useCheckoutBooking(
    rendered,
    renderedAt,
    cardConfirmed,
  );
  const options = useQuery({
    queryKey: ['payment-options'],
    staleTime: Infinity,
    queryFn: ({ signal }) => unwrap(api.GET('/api/payment-options', { signal })),
  });
  const payment = usePayment(booking.id);
  const [paidHere, setPaidHere] = useState(false);
  useWayOut(booking, stage, paidHere);

  // Of what was held last: once all of it is cancelled, seats given back before look the same.
  const [lastHeld, setLastHeld] = useState(rendered);
  if (booking.status === 'held' && booking !== lastHeld) setLastHeld(booking);
  const meant = lastHeld.status === 'held' ? lastHeld : booking;

  const { pay, variables } = payment;
  const method = booking.payment?.method;
  const askAgain = useCallback(() => {
    // The same request joins the attempt under way; its answer is where it stands now.
    const again = variables ?? (method && method !== 'desk' ? { method } : null);
    if (again) pay(again);
  }, [pay, variables, method]);
  useNudge(stage === 'deciding' && method !== 'card', askAgain);

  if (isMissing) return <NotYours />;
  const clientSecret = payment.data?.payment.clientSecret;
  const isPaying = stage === 'pay' || (stage === 'deciding' && booking.status === 'held');
  return (
    <div className="flex flex-col gap-6">
      {isPaying && <HoldBar booking={booking} secondsLeft={secondsLeft} />}
      {isOffline && <OfflineNotice onRetry={() => void refetch()} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className={clsx('min-w-0', stage === 'pay' && 'max-lg:order-2')}>
          {stage === 'pay' && options.data && (
            <PaymentForm
              booking={booking}
              options={options.data}
              pending={payment.isPending}
              error={payment.error}
              notice={<PaymentNotice booking={booking} error={payment.isPending ? null : payment.error} />}
              onPay={({ contact, method }) => {
                setPaidHere(true);
                pay({ contact, method, totalMinor: booking.totalMinor });
              }}
            >
              {clientSecret && options.data.publishableKey ? (
                <CardStep
                  key={clientSecret}
                  booking={booking}
                  publishableKey={options.data.publishableKey}
                  clientSecret={clientSecret}
                  onConfirmed={() => setCardConfirmed(true)}
                />
              ) : null}
            </PaymentForm>
          )}
          {stage === 'pay' && options.isPending && <LoadingBlock what="the ways to pay" className="h-96" />}
          {stage === 'pay' && options.isError && (
            <ErrorState
              title="The ways to pay did not load"
              action={<Button onClick={() => void options.refetch()}>Try again</Button>}
            >
              Your seats are held all the same.
            </ErrorState>
          )}
          {(stage === 'deciding' || stage === 'late') && <DecidingNotice isLate={stage === 'late'} />}
          {stage === 'paid' && (
            <CheckoutNotice title="Paid">Your ticket is on its way to this page.</CheckoutNotice>
          )}
          {(stage === 'lapsed' || stage === 'returned' || stage === 'cancelled') && (
            <EndedNotice booking={booking} wish={wishOf(meant)} stage={stage} />
          )}
        </div>
        <div className="lg:sticky lg:top-40">
          <OrderSummary booking={meant} tierNames={tierNames} changeable={stage === 'pay'} />
        </div>
      </div>
    </div>
  );
}
