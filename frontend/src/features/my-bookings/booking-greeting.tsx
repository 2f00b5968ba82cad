import type { BookingView } from '@/shared/api/types';
import { PageHeader } from '@/shared/ui/page-header';

/** The head of a booking's page; right after booking it says that all went well. */
export function BookingGreeting({ booking, isNew }: { booking: BookingView; isNew: boolean }) {
  const { status, reference, contact } = booking;
  if (status === 'cancelled') return <PageHeader title="Cancelled">Its seats are back on sale.</PageHeader>;
  if (!isNew) return <PageHeader title="Your booking" />;
  return (
    <PageHeader title="Hold that note: you are in!">
      Keep the reference <strong className="font-mono text-ink">{reference}</strong>
      {contact && ` and your address ${contact.email}`}: together they find this booking on any device.
    </PageHeader>
  );
}
