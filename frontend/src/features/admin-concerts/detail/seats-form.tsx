'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormMessage } from '@/shared/ui/form-message';
import { Input } from '@/shared/ui/input';
import { explainBlocking } from '../model/explain-blocking';
import { describeSeats, readSeats, type SeatNames } from '../model/seat-words';

export interface SeatsFormProps {
  concertId: string;
  names: SeatNames;
  /** The seats as they are typed or picked. */
  text: string;
  onText: (text: string) => void;
}

interface Change {
  seats: number[];
  blocked: boolean;
}

const maxSeatsAtOnce = 5_000;

/** Seats by name or number, to be kept back from the sale or given back to it. */
export function SeatsForm({ concertId, names, text, onText }: SeatsFormProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [mistake, setMistake] = useState('');
  const read = readSeats(text, names);
  const change = useMutation({
    mutationFn: (body: Change) =>
      unwrap(
        api.POST('/api/admin/concerts/{id}/seats/block', {
          params: { path: { id: concertId } },
          body: { ...body, ...(reason.trim() && { reason: reason.trim() }) },
        }),
      ),
    onSuccess: async (_answer, { seats, blocked }) => {
      toast.success(`${seatCount(seats.length)} ${blocked ? 'kept back' : 'back on sale'}.`);
      onText('');
      router.refresh();
      await queries.invalidateQueries({ queryKey: seatStatesKey(concertId) });
    },
  });

  function submit(blocked: boolean) {
    const found = mistakeIn(read);
    setMistake(found);
    if (!found && 'seats' in read) change.mutate({ seats: read.seats, blocked });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(true);
      }}
    >
      <Field label="Seats" hint="By name or number, such as A1-A10, C4, 120." error={mistake}>
        <Input value={text} onChange={(event) => onText(event.target.value)} />
      </Field>
      <p role="status" className="text-sm empty:hidden">
        {'seats' in read &&
          read.seats.length > 0 &&
          `${seatCount(read.seats.length)}: ${describeSeats(read.seats, names)}`}
      </p>
      <Field label="Reason" optional hint="It goes into the history.">
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {change.isError && <FormMessage>{explainBlocking(change.error, names)}</FormMessage>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={change.isPending}>
          Keep back
        </Button>
        <Button variant="secondary" pending={change.isPending} onClick={() => submit(false)}>
          Give back to the sale
        </Button>
      </div>
    </form>
  );
}

function seatCount(count: number): string {
  return count === 1 ? '1 seat' : `${count.toLocaleString('en')} seats`;
}

function mistakeIn(read: ReturnType<typeof readSeats>): string {
  if ('unknown' in read) return `There is no seat called “${read.unknown}”.`;
  if (read.seats.length === 0) return 'Say which seats.';
  if (read.seats.length > maxSeatsAtOnce)
    return `At most ${maxSeatsAtOnce.toLocaleString('en')} seats at once.`;
  return '';
}
