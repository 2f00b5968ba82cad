'use client';

import { useMemo } from 'react';
import type { OwnSeats } from '@/features/seat-map/own-seats';
import type { Booking } from '@/shared/api/types';
import { heldOf } from './held-order';
import type { Order } from './order';

/** The customer's seats for the map. Those just `claimed` count as held at once; a refusal takes that back. */
export function useOwnSeats(
  hold: Booking | null,
  booked: readonly number[],
  claimed: Order | undefined,
): OwnSeats {
  return useMemo(() => {
    const seats = claimed?.kind === 'seats' ? claimed.seats : heldOf(hold);
    return { held: new Set(seats.map(({ seatNumber }) => seatNumber)), booked: new Set(booked) };
  }, [hold, booked, claimed]);
}
