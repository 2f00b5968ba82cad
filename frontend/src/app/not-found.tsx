import { NotFoundNotice } from '@/shared/site/not-found-notice';
import { SiteFooter } from '@/shared/site/site-footer';
import { SiteHeader } from '@/shared/site/site-header';

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="content" className="flex-1">
        <NotFoundNotice />
      </main>
      <SiteFooter />
    </>
  );
}
