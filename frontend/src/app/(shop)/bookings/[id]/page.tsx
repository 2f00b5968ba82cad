import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BookingDetails } from '@/features/my-bookings/booking-details';
import { BookingGreeting } from '@/features/my-bookings/booking-greeting';
import { readBooking } from '@/features/my-bookings/read-booking';
import { readListParams } from '@/shared/lists/list-params';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadingBlock } from '@/shared/ui/loading-block';

type Props = PageProps<'/bookings/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await readBooking((await params).id);
  return { title: `Booking ${reference}` };
}

export default async function BookingPage({ params, searchParams }: Props) {
  const booking = await readBooking((await params).id);
  const { new: isNew } = await readListParams(searchParams, ['new']);
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <BookingGreeting booking={booking} isNew={Boolean(isNew)} now={new Date()} />
      <Suspense fallback={<LoadingBlock what="your ticket" className="h-72" />}>
        <BookingDetails booking={booking} />
      </Suspense>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href="/bookings" variant="secondary">
          All my bookings
        </LinkButton>
        <LinkButton href="/" variant="ghost">
          More concerts
        </LinkButton>
      </div>
    </div>
  );
}
