import type { BookingView } from '@/shared/api/types';
import { PageHeader } from '@/shared/ui/page-header';
import { standingAt } from './booking-standing';

export interface BookingGreetingProps {
  booking: BookingView;
  isNew: boolean;
  now: Date;
}

/** The head of a booking's page; right after booking it says that all went well. */
export function BookingGreeting({ booking, isNew, now }: BookingGreetingProps) {
  const { reference, contact } = booking;
  const status = standingAt(booking, now);
  if (status === 'cancelled') return <PageHeader title="Cancelled">Its seats are back on sale.</PageHeader>;
  if (status === 'held') return <PageHeader title="Held for you">It is yours once it is paid.</PageHeader>;
  if (status === 'expired') {
    return (
      <PageHeader title="The note has ended">It was not paid in time; its seats are back on sale.</PageHeader>
    );
  }
  if (!isNew) return <PageHeader title="Your booking" />;
  return (
    <PageHeader title="Hold that note: you are in!">
      Keep the reference{' '}
      <strong className="my-1 block font-mono text-3xl tracking-wider text-ink sm:text-4xl">
        {reference}
      </strong>
      {contact && ` and your address ${contact.email}`}: together they find this booking on any device.
    </PageHeader>
  );
}
