import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AttendeeList } from '@/features/admin-concerts/detail/attendee-list';
import { getConcert } from '@/features/admin-concerts/detail/get-concert';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { CsvButton } from '@/shared/ui/csv-button';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Door list' };

interface AttendeesPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function AttendeesPage({ params, searchParams }: AttendeesPageProps) {
  const { id } = await params;
  const { cursor } = await readListParams(searchParams, ['cursor']);
  if (!(await requireStaff(listHref(`/admin/concerts/${id}/attendees`, { cursor }), 'bookings:read')))
    return <NotForYourRole />;
  const concert = await getConcert(id);
  return (
    <>
      <DeskHeader
        title="Door list"
        back={{ href: `/admin/concerts/${id}`, words: concert.name }}
        actions={
          <CsvButton href={`/api/admin/concerts/${id}/attendees`} fileName={`door-list-${concert.slug}.csv`}>
            Save as CSV
          </CsvButton>
        }
      >
        Everybody with a reservation, by seat.
      </DeskHeader>
      <Suspense key={cursor} fallback={<LoadingBlock what="the door list" className="h-96" />}>
        <AttendeeList concert={concert} cursor={cursor} />
      </Suspense>
    </>
  );
}
