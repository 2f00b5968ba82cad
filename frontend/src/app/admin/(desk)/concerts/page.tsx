import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ConcertFilterBar } from '@/features/admin-concerts/list/concert-filter-bar';
import { concertFilterNames } from '@/features/admin-concerts/list/concert-filters';
import { ConcertList } from '@/features/admin-concerts/list/concert-list';
import { requireAdmin } from '@/features/admin-session/require-admin';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Concerts' };

export default async function ConcertsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, concertFilterNames);
  await requireAdmin(listHref('/admin/concerts', filters));
  return (
    <>
      <DeskHeader
        title="Concerts"
        actions={<LinkButton href="/admin/concerts/new">New concert</LinkButton>}
      />
      <ConcertFilterBar filters={filters} />
      <Suspense
        key={JSON.stringify(filters)}
        fallback={<LoadingBlock what="the concerts" className="h-96" />}
      >
        <ConcertList filters={filters} />
      </Suspense>
    </>
  );
}
