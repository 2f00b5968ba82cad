import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignUpHint } from '@/features/account-access/sign-up-hint';
import { BookingsTabs } from '@/features/my-bookings/bookings-tabs';
import { MyBookings } from '@/features/my-bookings/my-bookings';
import { readListParams } from '@/shared/lists/list-params';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { PageHeader } from '@/shared/ui/page-header';

export const metadata: Metadata = { title: 'My bookings' };

export default async function MyBookingsPage({ searchParams }: PageProps<'/bookings'>) {
  const { cursor } = await readListParams(searchParams, ['cursor']);
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title="My bookings" />
      <BookingsTabs here="/bookings" />
      <Suspense key={cursor} fallback={<LoadingBlock what="your bookings" className="h-72" />}>
        <MyBookings cursor={cursor} />
        <SignUpHint />
      </Suspense>
    </div>
  );
}
