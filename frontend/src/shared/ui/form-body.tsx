'use client';

import clsx from 'clsx';
import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Holds a form's controls still until its script is there: what was typed before would be overwritten, and a password
 * sent before would end up in the address.
 */
export function FormBody({ children }: { children: ReactNode }) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset disabled={!ready} className={clsx('contents', !ready && '[&_:disabled]:opacity-100!')}>
      {children}
    </fieldset>
  );
}
