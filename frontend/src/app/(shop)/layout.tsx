import type { ReactNode } from 'react';
import { SiteFooter } from '@/shared/site/site-footer';
import { SiteHeader } from '@/shared/site/site-header';
import { SkipLink } from '@/shared/site/skip-link';

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
