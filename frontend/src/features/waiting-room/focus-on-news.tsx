'use client';

import { type ReactNode, useEffect, useRef } from 'react';

export interface FocusOnNewsProps {
  /** Names what is shown; null is nothing yet. */
  shown: string | null;
  children: ReactNode;
}

/**
 * Moves the focus to what has come in the place of what somebody has just used, and to a turn that is called. Whoever
 * is busy elsewhere on the page is left alone.
 */
export function FocusOnNews({ shown, children }: FocusOnNewsProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const hasActed = useRef(false);
  useEffect(() => {
    const known = before.current;
    before.current = shown;
    if (known === null || known === shown) return;
    const isOurs = hasActed.current || shown === 'called';
    hasActed.current = false;
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && !box.current?.contains(activeElement);
    if (!isOurs || isElsewhere) return;
    box.current?.focus({ preventScroll: true });
    const top = box.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) box.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return (
    <div
      ref={box}
      role="group"
      aria-label={shown === 'desk' ? 'Booking' : 'Waiting room'}
      tabIndex={-1}
      onClickCapture={() => {
        hasActed.current = true;
      }}
      className="flex flex-col gap-6 outline-none"
    >
      {children}
    </div>
  );
}
