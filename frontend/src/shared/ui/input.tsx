'use client';

import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';
import { useControlAttributes } from './field';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useControlAttributes()} className={clsx(controlStyle, 'h-11', className)} {...rest} />;
}
