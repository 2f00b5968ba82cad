'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** News in the place of a form: in sight, with the focus that the form's button had, and read out. */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1} className="flex flex-col items-start gap-4 outline-none">
      {children}
    </div>
  );
}
