'use client';

import clsx from 'clsx';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface DropdownMenuProps {
  /** The button that opens it; it must take a ref and props, as Button does. */
  trigger: ReactNode;
  children: ReactNode;
}

export function DropdownMenu({ trigger, children }: DropdownMenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-44 rounded-md border border-line bg-surface p-1 shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface DropdownItemProps {
  onSelect: () => void;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

export function DropdownItem({ danger, children, ...rest }: DropdownItemProps) {
  return (
    <Radix.Item
      className={clsx(
        'flex min-h-10 cursor-pointer items-center gap-2 rounded-sm px-3 text-sm font-medium outline-none',
        'data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-sunken',
        danger && 'text-danger',
      )}
      {...rest}
    >
      {children}
    </Radix.Item>
  );
}
