'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';
import { useControlAttributes } from './field';

/** The browser's own select: it works everywhere, on a phone best of all. Pass `<option>`s as children. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <div className={clsx('relative', className)}>
      <select
        {...useControlAttributes()}
        className={clsx(controlStyle, 'h-11 appearance-none pr-10')}
        {...rest}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-5 text-muted" />
    </div>
  );
}
