'use client';

import { useState } from 'react';
import type { Mode } from '@/features/booking/mode-switch';
import type { Order } from '@/features/booking/order';
import { useAvailability } from '@/features/booking/use-availability';
import { useChosenSeats } from '@/features/booking/use-chosen-seats';
import { useQuantities } from '@/features/booking/use-quantities';
import { useSeatMap } from '@/features/seat-map/use-seat-map';
import { useSeatStates } from '@/features/seat-map/use-seat-states';
import type { Concert } from '@/shared/api/types';

const mostSeatsPerBooking = 50;

/** What a customer wants, as it is chosen at the desk: seats, or so many of each price class. */
export function useOrder(concert: Concert, settled: boolean) {
  const hasAssigned = concert.tiers.some(({ seating }) => seating === 'assigned');
  const hasGeneral = concert.tiers.some(({ seating }) => seating === 'general');
  const most = Math.min(concert.maxSeatsPerCustomer, mostSeatsPerBooking);
  const [mode, setMode] = useState<Mode>('tiers');
  const tiers = useAvailability(concert);
  const plan = useSeatMap(concert, hasAssigned);
  const states = useSeatStates(concert.id, hasAssigned);
  const chosen = useChosenSeats({ seatMap: plan.seatMap, states: states.data?.states, most, settled });
  const quantities = useQuantities(tiers, most, {}, null);
  const order: Order =
    mode === 'seats' ? { kind: 'seats', seats: chosen.seats } : { kind: 'tiers', lines: quantities.lines };
  return { hasAssigned, hasGeneral, mode, setMode, tiers, plan, states, chosen, quantities, order };
}
