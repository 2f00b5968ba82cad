'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendAgain } from '@/features/booking/send-again';
import { withSession } from '@/features/session/with-session';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { type KnownPlace, noPlace, rememberPlace } from './known-place';
import { forgetTicket, readTicket } from './ticket-store';
import { placeKey } from './use-place';
import { waitingRoomKey } from './use-waiting-room';

/** To join the line, to go in when it is one's turn, and to leave. A refusal is a reason to look how things stand. */
export function usePlaceActions(concertId: string) {
  const queries = useQueryClient();
  const queryKey = placeKey(concertId);
  const params = { path: { id: concertId } };
  const know = async (known: KnownPlace) => {
    // An answer that is on its way tells how things stood before.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, known);
  };
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: waitingRoomKey(concertId) }),
      queries.invalidateQueries({ queryKey }),
    ]);

  const join = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      sendAgain(() =>
        withSession(() => unwrap(api.POST('/api/concerts/{id}/waiting-room/place', { params }))),
      ),
    onSuccess: (place) => know(rememberPlace(concertId, place, null)),
    onError: lookAgain,
  });
  const enter = useMutation({
    networkMode: 'always',
    mutationFn: (ticket: string) =>
      sendAgain(() =>
        unwrap(api.POST('/api/concerts/{id}/waiting-room/admission', { params, body: { ticket } })),
      ),
    onSuccess: (place) => know(rememberPlace(concertId, place, readTicket(concertId)?.aheadAtFirst ?? null)),
    onError: lookAgain,
  });
  async function leave(): Promise<void> {
    await sendAgain(() => unwrap(api.DELETE('/api/concerts/{id}/waiting-room/admission', { params })));
    forgetTicket(concertId);
    await know(noPlace);
  }
  return { join, enter, leave };
}

export type PlaceActions = ReturnType<typeof usePlaceActions>;
