import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BookingsTabs } from '@/features/my-bookings/bookings-tabs';
import { MyHistory } from '@/features/my-bookings/my-history';
import { readListParams } from '@/shared/lists/list-params';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { PageHeader } from '@/shared/ui/page-header';

export const metadata: Metadata = { title: 'My history' };

export default async function MyHistoryPage({ searchParams }: PageProps<'/history'>) {
  const { cursor } = await readListParams(searchParams, ['cursor']);
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title="My bookings" />
      <BookingsTabs here="/history" />
      <Suspense key={cursor} fallback={<LoadingBlock what="your history" className="h-72" />}>
        <MyHistory cursor={cursor} />
      </Suspense>
    </div>
  );
}
