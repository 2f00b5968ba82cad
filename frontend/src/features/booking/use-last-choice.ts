'use client';

import { useEffect, useRef } from 'react';

/** Tells what was chosen last when whatever it was chosen at goes. */
export function useLastChoice<Choice>(choice: Choice, onGone: (last: Choice) => void): void {
  const last = useRef(choice);
  useEffect(() => {
    last.current = choice;
  });
  useEffect(() => () => onGone(last.current), [onGone]);
}
