import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ConcertFilterBar } from '@/features/admin-concerts/list/concert-filter-bar';
import { concertFilterNames } from '@/features/admin-concerts/list/concert-filters';
import { ConcertList } from '@/features/admin-concerts/list/concert-list';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { may } from '@/features/admin-session/staff';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Concerts' };

export default async function ConcertsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, concertFilterNames);
  const staff = await requireStaff(listHref('/admin/concerts', filters), 'concerts:read');
  if (!staff) return <NotForYourRole />;
  const mayCreate = may(staff, 'concerts:write');
  return (
    <>
      <DeskHeader
        title="Concerts"
        actions={mayCreate && <LinkButton href="/admin/concerts/new">New concert</LinkButton>}
      />
      <ConcertFilterBar filters={filters} />
      <Suspense
        key={JSON.stringify(filters)}
        fallback={<LoadingBlock what="the concerts" className="h-96" />}
      >
        <ConcertList filters={filters} mayCreate={mayCreate} />
      </Suspense>
    </>
  );
}
