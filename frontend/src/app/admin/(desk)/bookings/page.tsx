import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BookingFilterBar } from '@/features/admin-bookings/booking-filter-bar';
import { bookingFilterNames } from '@/features/admin-bookings/booking-filters';
import { BookingList } from '@/features/admin-bookings/booking-list';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { may } from '@/features/admin-session/staff';
import { listConcertChoices } from '@/shared/concerts/concert-choice';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Bookings' };

export default async function BookingsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, bookingFilterNames);
  const staff = await requireStaff(listHref('/admin/bookings', filters), 'bookings:read');
  if (!staff) return <NotForYourRole />;
  const mayCancel = may(staff, 'bookings:write');
  return (
    <>
      <DeskHeader title="Bookings">
        Find anybody’s booking{mayCancel ? ', and cancel it for them.' : '.'}
      </DeskHeader>
      <BookingFilterBar filters={filters} concerts={await listConcertChoices(filters.concertId)} />
      <Suspense
        key={JSON.stringify(filters)}
        fallback={<LoadingBlock what="the bookings" className="h-96" />}
      >
        <BookingList filters={filters} mayCancel={mayCancel} />
      </Suspense>
    </>
  );
}
