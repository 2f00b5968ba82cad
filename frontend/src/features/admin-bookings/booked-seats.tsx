import clsx from 'clsx';
import type { components } from '@/shared/api/schema';

/** Names up to this length stay in one piece. */
const longName = 20;

/** The seats of a booking; those cancelled on their own are struck through. */
export function BookedSeats({
  reservations,
}: {
  reservations: readonly components['schemas']['Reservation'][];
}) {
  return (
    <ul className="flex max-w-56 flex-wrap gap-1 @max-4xl:justify-end">
      {reservations.map(({ id, label, seatNumber, status }) => {
        const name = label ?? `No. ${seatNumber}`;
        const isLive = status === 'active' || status === 'held';
        return (
          <li
            key={id}
            className={clsx(
              'rounded-sm bg-sunken px-1.5 py-0.5',
              name.length > longName ? 'min-w-28 wrap-anywhere' : 'whitespace-nowrap',
            )}
          >
            {isLive ? (
              name
            ) : (
              <>
                <span className="sr-only">given up: </span>
                <s className="text-muted">{name}</s>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
