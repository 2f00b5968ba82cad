/** The look that text inputs, text areas and selects share. */
export const controlStyle =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-muted ' +
  'focus-visible:outline-offset-0 aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60';
