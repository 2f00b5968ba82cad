'use client';

import { useState } from 'react';
import { SeatPicker } from '@/features/seat-map/seat-picker';
import { explainError } from '@/shared/api/explain-problem';
import type { Concert } from '@/shared/api/types';
import { Card } from '@/shared/ui/card';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { describeSeats, readSeats, toggleSeat } from '../model/seat-words';
import { SeatsForm } from './seats-form';
import { useHouse } from './use-house';

/** Which seats are kept back, and more of them or fewer: by a click on the map or by name. */
export function KeepSeatsBack({ concert }: { concert: Concert }) {
  const { seatMap, names, states, error } = useHouse(concert);
  const [text, setText] = useState('');
  if (!seatMap || !names || states === undefined) {
    return error ? (
      <ErrorState>{explainError(error)}</ErrorState>
    ) : (
      <LoadingBlock what="the seats" className="mt-4 h-48" />
    );
  }
  const keptBack = [...states].flatMap((state, index) => (state === 'b' ? [index + 1] : []));
  const read = readSeats(text, names);
  const chosen = new Set('seats' in read ? read.seats : []);
  return (
    <Card className="mt-4 flex flex-col gap-5">
      <p className="max-h-40 overflow-y-auto wrap-anywhere">
        <span className="font-semibold">Kept back now: </span>
        {keptBack.length > 0 ? describeSeats(keptBack, names) : 'none'}
      </p>
      {seatMap.rows.length > 0 && (
        <SeatPicker
          concert={concert}
          seatMap={seatMap}
          states={states}
          chosen={chosen}
          onPick={({ seatNumber }) => setText(toggleSeat(chosen, seatNumber, names))}
        />
      )}
      <SeatsForm concertId={concert.id} names={names} text={text} onText={setText} />
    </Card>
  );
}
