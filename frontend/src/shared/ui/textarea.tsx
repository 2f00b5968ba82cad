'use client';

import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';
import { useControlAttributes } from './field';

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useControlAttributes()}
      rows={rows}
      className={clsx(controlStyle, 'py-2', className)}
      {...rest}
    />
  );
}
