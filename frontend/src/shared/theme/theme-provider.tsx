'use client';

import { ThemeProvider as NextThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';

export interface ThemeProviderProps {
  /** Of the page, for the script that sets the theme. */
  nonce: string | undefined;
  children: ReactNode;
}

/** Light, dark, or what the system says; remembered by the browser and set before the first paint. */
export function ThemeProvider({ nonce, children }: ThemeProviderProps) {
  return (
    <NextThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      enableColorScheme={false}
      nonce={nonce}
    >
      {children}
    </NextThemeProvider>
  );
}
