import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';

/** A link that stands alone or in a table, underlined so that it is seen without its colour. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={clsx(
        'font-semibold underline decoration-2 underline-offset-4 hover:decoration-accent',
        className,
      )}
      {...rest}
    />
  );
}
