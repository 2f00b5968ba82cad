'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { forgetHold, rememberHold } from '@/features/hold/remember-hold';
import type { BookingView } from '@/shared/api/types';
import type { CheckoutStage } from './checkout-stage';

/**
 * Goes from a paid checkout to the ticket, in its place: back leads past the checkout, not into it. The concert's page
 * learns how the hold stands. `isFresh`: the payment was made on this page just now.
 */
export function useWayOut(booking: BookingView, stage: CheckoutStage, isFresh: boolean): void {
  const router = useRouter();
  const queries = useQueryClient();
  const { id, concertId } = booking;
  useEffect(() => {
    if (stage === 'pay') rememberHold(queries, concertId, booking);
    else if (stage !== 'deciding') forgetHold(queries, concertId);
  }, [stage, concertId, booking, queries]);
  useEffect(() => {
    if (stage === 'paid') router.replace(isFresh ? `/bookings/${id}?new=1` : `/bookings/${id}`);
  }, [stage, isFresh, id, router]);
}
