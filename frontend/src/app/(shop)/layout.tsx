import type { ReactNode } from 'react';
import { HeaderAccount } from '@/features/account-access/header-account';
import { SiteFooter } from '@/shared/site/site-footer';
import { SiteHeader } from '@/shared/site/site-header';
import { SkipLink } from '@/shared/site/skip-link';

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader account={<HeaderAccount />} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
