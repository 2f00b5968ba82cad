import '@fontsource-variable/bricolage-grotesque/standard.css';
import '@fontsource-variable/inter/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { QueryProvider } from '@/shared/api/query-provider';
import { nonceHeader } from '@/shared/security/nonce-header';
import { ThemeProvider } from '@/shared/theme/theme-provider';
import { Toaster } from '@/shared/ui/toaster';

export const metadata: Metadata = {
  title: { default: 'Fermata: concert tickets', template: '%s · Fermata' },
  description: 'Find a concert, pick your seats on a live map, and keep them.',
  applicationName: 'Fermata',
  openGraph: { siteName: 'Fermata', type: 'website' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4efe3' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0e22' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="flex flex-col antialiased">
        <ThemeProvider nonce={nonce}>
          <QueryProvider>{children}</QueryProvider>
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  );
}
