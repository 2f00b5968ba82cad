'use client';

import { useCallback, useState } from 'react';
import type { Concert } from '@/shared/api/types';
import type { SeatMap } from './build-seat-map';
import type { OwnSeats } from './own-seats';
import { SeatCanvas } from './seat-canvas';
import { SeatLegend } from './seat-legend';
import { SeatList } from './seat-list';
import type { SeatPlace } from './seat-place';
import { stateOf } from './seat-state';
import type { SeatLook } from './seat-shapes';

export interface SeatPickerProps {
  concert: Concert;
  seatMap: SeatMap;
  states: string;
  chosen: ReadonlySet<number>;
  /** Of whoever looks at the map for themselves. */
  own?: OwnSeats;
  onPick: (seat: SeatPlace) => void;
}

/** Two ways to the same seats: the map, and the list beside it. */
export function SeatPicker({ concert, seatMap, states, chosen, own, onPick }: SeatPickerProps) {
  const [pointedAt, setPointedAt] = useState<SeatPlace | null>(null);
  const lookOf = useCallback(
    ({ seatNumber }: SeatPlace): SeatLook => {
      if (chosen.has(seatNumber)) return own?.held.has(seatNumber) ? 'mine' : 'chosen';
      const state = stateOf(states, seatNumber);
      return state !== 'free' && own?.booked.has(seatNumber) ? 'booked' : state;
    },
    [chosen, own, states],
  );
  const shared = { seatMap, lookOf, currency: concert.currency, onPick };
  return (
    <div className="flex flex-col gap-4">
      <SeatLegend tiers={concert.tiers} currency={concert.currency} showsMine={own !== undefined} />
      <div className="grid gap-4 xl:grid-cols-[1fr_17rem]">
        <div className="h-[min(26rem,70dvh)] sm:h-[34rem]">
          <SeatCanvas {...shared} pointedAt={pointedAt} />
        </div>
        <div className="h-80 xl:h-[34rem]">
          <SeatList {...shared} onFocusSeat={setPointedAt} />
        </div>
      </div>
    </div>
  );
}
