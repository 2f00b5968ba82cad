'use client';

import { useEffect, useRef, useState } from 'react';
import type { WaitingRoom } from '@/shared/api/types';
import { announcementFor, type Said } from './announcements';
import type { Standing } from './standing';
import { secondsToWait } from './wait-words';

export interface LineAnnouncerProps {
  room: WaitingRoom;
  standing: Standing;
}

/** Tells those who do not see it how they stand, now and then. It is there from the start, or it is not heard. */
export function LineAnnouncer({ room, standing }: LineAnnouncerProps) {
  const said = useRef<Said | null>(null);
  const [words, setWords] = useState('');
  const { stage } = standing;
  const ahead = stage === 'line' ? standing.ahead : 0;
  useEffect(() => {
    const isPaused = room.phase === 'paused';
    const now = { stage, ahead, isPaused, at: Date.now(), secondsToWait: secondsToWait(room, ahead) };
    const next = announcementFor(said.current, now);
    if (next === null && said.current?.stage === stage) return;
    said.current = now;
    if (next) setWords(next);
  }, [room, stage, ahead]);
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  );
}
