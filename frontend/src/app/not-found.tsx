import { HeaderAccount } from '@/features/account-access/header-account';
import { NotFoundNotice } from '@/shared/site/not-found-notice';
import { SiteFooter } from '@/shared/site/site-footer';
import { SiteHeader } from '@/shared/site/site-header';

export default function NotFound() {
  return (
    <>
      <SiteHeader account={<HeaderAccount />} />
      <main id="content" className="flex-1">
        <NotFoundNotice />
      </main>
      <SiteFooter />
    </>
  );
}
