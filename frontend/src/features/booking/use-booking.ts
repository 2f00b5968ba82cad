'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { rememberHold } from '@/features/hold/remember-hold';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import type { Concert } from '@/shared/api/types';
import { AttemptKeys } from './attempt-key';
import { type Contact, rememberContact } from './contact';
import { type Order, orderBody } from './order';
import { sendBooking } from './send-booking';
import { availabilityKey } from './use-availability';

export interface BookingRequest {
  readonly order: Order;
  /** Null where the checkout asks for it: seats are held first. */
  readonly contact: Contact | null;
}

/**
 * Books an order and goes to its ticket, or holds it and goes to the checkout. After a refusal the page learns at once
 * what is still free.
 */
export function useBooking(concert: Concert) {
  const router = useRouter();
  const queries = useQueryClient();
  const [keys] = useState(() => new AttemptKeys());
  const underWay = useRef(false);
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: ({ order, contact }: BookingRequest) => {
      const body = { concertId: concert.id, ...orderBody(order), ...(contact && { contact }) };
      return sendBooking(body, keys.keyFor(body));
    },
    onSuccess: (booking, { contact }) => {
      keys.forget();
      if (contact) rememberContact(contact);
      if (booking.status === 'held') {
        rememberHold(queries, concert.id, booking);
        router.push(`/checkout/${booking.id}`);
      } else {
        router.push(`/bookings/${booking.id}?new=1`);
      }
    },
    onError: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: seatStatesKey(concert.id) }),
        queries.invalidateQueries({ queryKey: availabilityKey(concert.id) }),
      ]);
    },
  });

  /** A second click while the first is under way does nothing. */
  function book(request: BookingRequest, onRefused: (error: unknown) => void): void {
    if (underWay.current) return;
    underWay.current = true;
    mutation.mutate(request, {
      onError: (error) => {
        underWay.current = false;
        onRefused(error);
      },
    });
  }

  return { ...mutation, book };
}
