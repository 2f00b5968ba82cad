'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What takes a form's place once it is done. It takes the focus as well, which went with the form. */
export function SuccessNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div
      ref={note}
      role="status"
      tabIndex={-1}
      className="rounded-md border-l-8 border-success bg-success-soft p-4 font-medium text-success outline-none"
    >
      {children}
    </div>
  );
}
