'use client';

import type { SeatMap } from '@/features/seat-map/build-seat-map';
import type { OwnSeats } from '@/features/seat-map/own-seats';
import type { SeatPlace } from '@/features/seat-map/seat-place';
import { SeatPicker } from '@/features/seat-map/seat-picker';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';

export interface SeatStepProps {
  concert: Concert;
  seatMap: SeatMap | undefined;
  states: string | undefined;
  failed: boolean;
  chosen: ReadonlySet<number>;
  own?: OwnSeats;
  onPick: (seat: SeatPlace) => void;
  onRetry: () => void;
}

/** The seat map once it is there. */
export function SeatStep({ seatMap, states, failed, onRetry, ...picker }: SeatStepProps) {
  if (seatMap && states !== undefined) return <SeatPicker seatMap={seatMap} states={states} {...picker} />;
  if (failed) {
    return (
      <ErrorState title="The seat map did not load" action={<Button onClick={onRetry}>Try again</Button>}>
        Or let us pick the best seats for you: that works without the map.
      </ErrorState>
    );
  }
  return (
    <div role="status" className="h-[34rem]">
      <span className="sr-only">Loading the seat map</span>
      <Skeleton className="size-full" />
    </div>
  );
}
