import { LoaderCircle } from 'lucide-react';

/** The money is on its way; nothing is to be done but wait. */
export function DecidingNotice({ isLate }: { isLate: boolean }) {
  return (
    <section
      role="status"
      className="flex flex-col items-start gap-4 rounded-lg border-2 border-ink bg-surface p-6 sm:p-10"
    >
      <LoaderCircle aria-hidden className="size-9 animate-spin text-accent" />
      <h2 className="text-3xl font-extrabold sm:text-4xl">Your payment is being decided</h2>
      <div className="flex max-w-prose flex-col gap-3 text-lg">
        {isLate ? (
          <p>
            The time for your seats has run out meanwhile. If the payment goes through and the seats are still
            free, they are yours; if not, all of your money goes back.
          </p>
        ) : (
          <p>Your seats stay held meanwhile. This page goes on by itself as soon as there is an answer.</p>
        )}
        <p className="text-base text-muted">
          You may leave it: the answer will be under <i>My bookings</i>. Please do not pay a second time.
        </p>
      </div>
    </section>
  );
}
