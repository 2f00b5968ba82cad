import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { listActors } from '@/features/admin-staff-log/list-actors';
import { StaffLogFilterBar } from '@/features/admin-staff-log/staff-log-filter-bar';
import { staffLogFilterNames } from '@/features/admin-staff-log/staff-log-filters';
import { StaffLogList } from '@/features/admin-staff-log/staff-log-list';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Staff log' };

export default async function StaffLogPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, staffLogFilterNames);
  const staff = await requireStaff(listHref('/admin/staff-log', filters), 'staff-log:read');
  if (!staff) return <NotForYourRole />;
  return (
    <>
      <DeskHeader title="Staff log">What staff and API keys did. Nothing here is ever changed.</DeskHeader>
      <StaffLogFilterBar filters={filters} actors={await listActors(filters.actor)} />
      <Suspense
        key={JSON.stringify(filters)}
        fallback={<LoadingBlock what="the staff log" className="h-96" />}
      >
        <StaffLogList filters={filters} />
      </Suspense>
    </>
  );
}
