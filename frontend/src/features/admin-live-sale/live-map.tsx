'use client';

import { useCallback } from 'react';
import { SeatCanvas } from '@/features/seat-map/seat-canvas';
import { SeatLegend } from '@/features/seat-map/seat-legend';
import type { SeatPlace } from '@/features/seat-map/seat-place';
import { stateOf } from '@/features/seat-map/seat-state';
import { useSeatMap } from '@/features/seat-map/use-seat-map';
import { useSeatStates } from '@/features/seat-map/use-seat-states';
import { explainError } from '@/shared/api/explain-problem';
import type { Concert } from '@/shared/api/types';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadingBlock } from '@/shared/ui/loading-block';

/** The hall as it fills. */
export function LiveMap({ concert }: { concert: Concert }) {
  const plan = useSeatMap(concert);
  const seats = useSeatStates(concert.id);
  const states = seats.data?.states;
  const lookOf = useCallback(({ seatNumber }: SeatPlace) => stateOf(states ?? '', seatNumber), [states]);
  const error = plan.error ?? (states === undefined ? seats.error : null);
  if (error) return <ErrorState title="The hall did not load">{explainError(error)}</ErrorState>;
  if (!plan.seatMap || states === undefined) {
    return <LoadingBlock what="the hall" className="h-[min(28rem,70dvh)]" />;
  }
  return (
    <div className="flex flex-col gap-4">
      <SeatLegend tiers={concert.tiers} currency={concert.currency} showsChosen={false} />
      <div className="h-[min(28rem,70dvh)] lg:h-[34rem]">
        <SeatCanvas
          seatMap={plan.seatMap}
          lookOf={lookOf}
          currency={concert.currency}
          label="Map of the hall. Beside it stands how full each price class is."
        />
      </div>
    </div>
  );
}
