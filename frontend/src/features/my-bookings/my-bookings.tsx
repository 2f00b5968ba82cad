import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { BookingTicket } from './booking-ticket';
import { readMyBookings } from './read-my-bookings';

/** Every booking made in this browser, the newest first. */
export async function MyBookings({ cursor }: { cursor: string | undefined }) {
  const { page, problem } = await readMyBookings(cursor);
  if (problem) return <ProblemState problem={problem} />;
  if (!page || page.items.length === 0) {
    return (
      <EmptyState
        title="No bookings yet"
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <LinkButton href="/">Find a concert</LinkButton>
            <LinkButton href="/find" variant="secondary">
              I have a reference
            </LinkButton>
          </div>
        }
      >
        What you book in this browser is listed here. A booking from elsewhere is found by its reference.
      </EmptyState>
    );
  }
  const now = new Date();
  return (
    <>
      <ul className="flex flex-col gap-6">
        {page.items.map((booking) => (
          <li key={booking.id}>
            <BookingTicket booking={booking} now={now} />
          </li>
        ))}
      </ul>
      <Pager
        firstHref={cursor ? '/bookings' : null}
        nextHref={page.nextCursor && `/bookings?cursor=${encodeURIComponent(page.nextCursor)}`}
      />
    </>
  );
}
