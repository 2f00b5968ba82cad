import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Checkout } from '@/features/checkout/checkout';
import { readConcert } from '@/features/concert/read-concert';
import { readBooking } from '@/features/my-bookings/read-booking';
import { PageHeader } from '@/shared/ui/page-header';

export const metadata: Metadata = { title: 'Checkout' };

export default async function CheckoutPage({ params }: PageProps<'/checkout/[bookingId]'>) {
  const booking = await readBooking((await params).bookingId);
  const renderedAt = new Date().toISOString();
  if (booking.status === 'active') redirect(`/bookings/${booking.id}`);
  const { tiers } = await readConcert(booking.concertId);
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title="Checkout" />
      <Checkout
        booking={booking}
        renderedAt={renderedAt}
        tierNames={Object.fromEntries(tiers.map(({ id, name }) => [id, name]))}
      />
    </div>
  );
}
