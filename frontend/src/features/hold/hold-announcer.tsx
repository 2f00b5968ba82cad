'use client';

import { useEffect, useRef, useState } from 'react';
import { announcementFor, urgentSeconds } from './announcements';

/** Says how a countdown stands to those who do not see it. Both regions are there from the start, or they are not heard. */
export function HoldAnnouncer({ secondsLeft }: { secondsLeft: number }) {
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState({ words: '', urgent: false });
  useEffect(() => {
    const words = announcementFor(before.current, secondsLeft);
    before.current = secondsLeft;
    if (words) setSaid({ words, urgent: secondsLeft <= urgentSeconds });
  }, [secondsLeft]);
  return (
    <div className="sr-only">
      <p aria-live="polite">{!said.urgent && said.words}</p>
      <p aria-live="assertive">{said.urgent && said.words}</p>
    </div>
  );
}
