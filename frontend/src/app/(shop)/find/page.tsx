import type { Metadata } from 'next';
import { FindBooking } from '@/features/find-booking/find-booking';
import { PageHeader } from '@/shared/ui/page-header';

export const metadata: Metadata = { title: 'Find a booking' };

export default function FindBookingPage() {
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title="Find a booking">Booked on another device? The reference brings it back.</PageHeader>
      <FindBooking />
    </div>
  );
}
