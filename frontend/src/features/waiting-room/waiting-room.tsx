'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { BookingDesk } from '@/features/booking/booking-desk';
import type { MyHold } from '@/features/hold/my-hold';
import { useMyHold } from '@/features/hold/use-my-hold';
import { type Wish, wishHref } from '@/features/hold/wish';
import type { Concert, WaitingRoom as Room } from '@/shared/api/types';
import { FocusOnNews } from './focus-on-news';
import { InsideBar } from './inside-bar';
import { LineAnnouncer } from './line-announcer';
import { Queue } from './queue';
import { standingOf } from './standing';
import { titleWords } from './title-words';
import { useAskAgain } from './use-ask-again';
import { usePageTitle } from './use-page-title';
import { usePlace } from './use-place';
import { usePlaceActions } from './use-place-actions';
import { useWaitingRoom } from './use-waiting-room';

const formingMilliseconds = 700;

export interface WaitingRoomProps {
  concert: Concert;
  /** As the server found it; null where nobody has to wait. */
  room: Room | null;
  mine: MyHold;
  wish: Wish;
  /** In place of the desk where nothing can be booked yet. */
  closed: ReactNode;
}

/** The desk, and before it the line wherever there is one. What was chosen at the desk is kept for the next visit. */
export function WaitingRoom({ concert, room: rendered, mine, wish, closed }: WaitingRoomProps) {
  const router = useRouter();
  const { room, refetch: lookAgain } = useWaitingRoom(concert.id, rendered);
  const { known, secondsLeft, refetch: askPlace } = usePlace(concert.id, room, mine.readAt);
  const actions = usePlaceActions(concert.id);
  const { hold } = useMyHold(concert.id, mine);
  const [isTurnedAway, setTurnedAway] = useState(false);
  const [kept, setKept] = useState(wish);

  // Whoever has no session has no place: that need not be asked.
  const place = known?.place ?? null;
  const isKnown = known !== undefined || !mine.hasSession;
  const standing = room && isKnown ? standingOf(room, place) : null;
  const isInside = standing?.stage === 'inside';
  // What is held already one can go on with.
  const isFree = room === null || isInside || hold !== null;
  const isEngaged = room !== null;
  const isOpen = concert.phase === 'on_sale';
  usePageTitle(standing && !isFree ? titleWords(standing, secondsLeft) : null);

  // The page was made before the sale was open.
  useEffect(() => {
    if (isInside && !isOpen) router.refresh();
  }, [router, isInside, isOpen]);
  // A hold has a time of its own, and who holds seats may stay as long.
  const holdEnd = hold?.expiresAt;
  useEffect(() => {
    if (isInside) void askPlace();
  }, [isInside, holdEnd, askPlace]);
  useEffect(() => {
    const isEmpty = kept.seats.length === 0 && Object.keys(kept.tiers).length === 0;
    if (!isFree && !isEmpty) window.history.replaceState(null, '', wishHref(concert.slug, kept));
  }, [isFree, kept, concert.slug]);

  // The line that is in the way may be younger than what is known of it.
  useAskAgain(isTurnedAway && !isEngaged ? formingMilliseconds : null, lookAgain);
  useEffect(() => {
    if (isEngaged) return () => setTurnedAway(false);
  }, [isEngaged]);

  function turnAway() {
    setTurnedAway(true);
    void askPlace();
  }

  return (
    <FocusOnNews shown={isFree ? 'desk' : (standing?.stage ?? null)}>
      {room && standing && <LineAnnouncer room={room} standing={standing} />}
      {room && !isFree && (
        <Queue
          concert={concert}
          room={room}
          standing={standing}
          known={known}
          secondsLeft={secondsLeft}
          renderedAt={mine.readAt}
          kept={kept}
          actions={actions}
        />
      )}
      {isFree && isOpen && (
        <>
          {room && isInside && (
            <InsideBar secondsLeft={secondsLeft} holds={hold !== null} onLeave={actions.leave} />
          )}
          <BookingDesk
            concert={concert}
            mine={mine}
            wish={kept}
            onAdmissionRequired={turnAway}
            onGone={setKept}
          />
        </>
      )}
      {isFree && !isOpen && closed}
    </FocusOnNews>
  );
}
