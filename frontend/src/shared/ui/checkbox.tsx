import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export interface CheckboxProps extends ComponentProps<'input'> {
  label: ReactNode;
}

/** A checkbox and its label, big enough for a thumb. */
export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('inline-flex min-h-11 items-center gap-3', className)}>
      <input type="checkbox" className="size-5 shrink-0 accent-accent" {...rest} />
      <span>{label}</span>
    </label>
  );
}
