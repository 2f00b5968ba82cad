'use client';

import { useEffect, useRef, useState } from 'react';
import { spellSeconds } from '@/shared/format/duration';

/** The moments before its end at which the time inside speaks up. */
const moments = [120, 60, 30, 10];

/** Says now and then how long one may stay inside; null while that is no matter. */
export function TimeAnnouncer({ secondsLeft }: { secondsLeft: number | null }) {
  const before = useRef(Infinity);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (secondsLeft === null) return;
    const passed = moments.some((moment) => before.current > moment && secondsLeft <= moment);
    before.current = secondsLeft;
    if (passed && secondsLeft > 0) setWords(`${spellSeconds(secondsLeft)} left inside.`);
  }, [secondsLeft]);
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  );
}
