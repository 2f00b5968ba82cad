import type { Concert } from '@/shared/api/types';
import { Card } from '@/shared/ui/card';
import { ProblemState } from '@/shared/ui/problem-state';
import { CallOffConcert } from './call-off-concert';
import { readStats } from './concert-stats';
import { DeleteConcert } from './delete-concert';
import { reservationWords } from './reservation-words';

/** The two ways to be rid of a concert, and which of them is open. */
export async function ConcertEnding({ concert: { id, name, status } }: { concert: Concert }) {
  const { data, problem } = await readStats(id);
  if (problem) return <ProblemState problem={problem} />;
  const { sold, held, cancelled } = data.seats;
  const everBooked = sold + held + cancelled > 0;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card className="flex flex-col items-start gap-3">
        <h3 className="text-xl">Call it off</h3>
        {status === 'cancelled' ? (
          <p>This concert was called off. Its bookings are cancelled, and it stays in the history.</p>
        ) : (
          <>
            <p className="text-muted">
              Nobody can book any more, and {reservationWords(sold + held)} {sold + held === 1 ? 'is' : 'are'}{' '}
              cancelled.
            </p>
            <CallOffConcert id={id} name={name} liveReservations={sold + held} />
          </>
        )}
      </Card>
      <Card className="flex flex-col items-start gap-3">
        <h3 className="text-xl">Delete it</h3>
        {everBooked ? (
          <p>Somebody has booked this concert: it can be called off, but not deleted.</p>
        ) : (
          <>
            <p className="text-muted">Nobody has booked it yet, so it can vanish without a trace.</p>
            <DeleteConcert id={id} name={name} />
          </>
        )}
      </Card>
    </div>
  );
}
