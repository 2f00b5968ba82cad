import type { ComponentProps } from 'react';

/** The sign that tells a musician to hold the note: an arc above a dot. Takes the colour of the text. */
export function FermataSign(props: ComponentProps<'svg'>) {
  return (
    <svg viewBox="0 0 48 28" fill="currentColor" aria-hidden focusable="false" {...props}>
      <path d="M2 26a22 22 0 0 1 44 0h-4.2a17.9 17.9 0 0 0-35.6 0z" />
      <circle cx="24" cy="22.5" r="4.5" />
    </svg>
  );
}
