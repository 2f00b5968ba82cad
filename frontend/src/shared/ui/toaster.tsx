'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

/** Where `toast.success(…)` and `toast.error(…)` of sonner appear. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-center"
      closeButton
      toastOptions={{
        style: {
          background: 'var(--ink)',
          color: 'var(--paper)',
          borderColor: 'var(--ink)',
          fontSize: '0.95rem',
          fontFamily: 'inherit',
        },
      }}
    />
  );
}
