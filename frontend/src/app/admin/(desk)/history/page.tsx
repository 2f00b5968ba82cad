import type { Metadata } from 'next';
import { Suspense } from 'react';
import { HistoryCsv } from '@/features/admin-history/history-csv';
import { HistoryFilterBar } from '@/features/admin-history/history-filter-bar';
import { historyFilterNames } from '@/features/admin-history/history-filters';
import { HistoryList } from '@/features/admin-history/history-list';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { listConcertChoices } from '@/shared/concerts/concert-choice';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, historyFilterNames);
  if (!(await requireStaff(listHref('/admin/history', filters), 'history:read'))) return <NotForYourRole />;
  return (
    <>
      <DeskHeader title="History" actions={<HistoryCsv filters={filters} />}>
        Who did what to which reservation, and when. Nothing here is ever changed.
      </DeskHeader>
      <HistoryFilterBar filters={filters} concerts={await listConcertChoices(filters.concertId)} />
      <Suspense key={JSON.stringify(filters)} fallback={<LoadingBlock what="the history" className="h-96" />}>
        <HistoryList filters={filters} />
      </Suspense>
    </>
  );
}
