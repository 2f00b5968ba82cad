import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BookingFilterBar } from '@/features/admin-bookings/booking-filter-bar';
import { bookingFilterNames } from '@/features/admin-bookings/booking-filters';
import { BookingList } from '@/features/admin-bookings/booking-list';
import { requireAdmin } from '@/features/admin-session/require-admin';
import { listConcertChoices } from '@/shared/concerts/concert-choice';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Bookings' };

export default async function BookingsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = await readListParams(searchParams, bookingFilterNames);
  await requireAdmin(listHref('/admin/bookings', filters));
  return (
    <>
      <DeskHeader title="Bookings">Find anybody’s booking, and cancel it for them.</DeskHeader>
      <BookingFilterBar filters={filters} concerts={await listConcertChoices(filters.concertId)} />
      <Suspense
        key={JSON.stringify(filters)}
        fallback={<LoadingBlock what="the bookings" className="h-96" />}
      >
        <BookingList filters={filters} />
      </Suspense>
    </>
  );
}
