import type { Concert, WaitingRoom } from '@/shared/api/types';
import { DateTime } from '@/shared/ui/date-time';
import { Countdown } from './countdown';

export interface LobbyOpeningProps {
  concert: Pick<Concert, 'timeZone'>;
  room: Pick<WaitingRoom, 'opensAt'>;
  renderedAt: string;
}

/** When the doors open, if that is known, and what happens then. */
export function LobbyOpening({ concert, room: { opensAt }, renderedAt }: LobbyOpeningProps) {
  return (
    <>
      {opensAt && <Countdown until={opensAt} renderedAt={renderedAt} />}
      <p className="max-w-prose text-lg">
        {opensAt ? (
          <>
            The doors open on{' '}
            <DateTime value={opensAt} timeZone={concert.timeZone} className="font-semibold" />, local time at
            the venue.
          </>
        ) : (
          'The organisers open the doors in a while.'
        )}{' '}
        Everyone who is here then gets a place in line by lot; coming early does not improve it.
      </p>
    </>
  );
}
