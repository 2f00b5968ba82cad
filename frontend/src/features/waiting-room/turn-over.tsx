import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';
import { LinkButton } from '@/shared/ui/link-button';
import { RoomFacts } from './room-facts';
import { RoomFrame } from './room-frame';
import type { WaitingRoom } from '@/shared/api/types';
import { secondsToWait, waitWords } from './wait-words';

export interface TurnOverProps {
  room: WaitingRoom;
  /** Nobody came, or somebody was inside and is not any more. */
  how: 'lapsed' | 'used';
  pending: boolean;
  error: string | null;
  onJoin: () => void;
}

/** A turn that has passed: why, and how to have another. */
export function TurnOver({ room, how, pending, error, onJoin }: TurnOverProps) {
  return (
    <RoomFrame title={how === 'lapsed' ? 'Your turn went by' : 'You have been inside'} step={1}>
      <p className="max-w-prose text-lg">
        {how === 'lapsed'
          ? 'It was your turn, and nobody went in within two minutes, so it went to the next person. You can stand at the end of the line.'
          : 'Your time inside is over, so that others can have a look. What you have booked is yours. For more seats, stand at the end of the line.'}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button size="lg" pending={pending} onClick={onJoin}>
          Go to the end of the line
        </Button>
        {how === 'used' && (
          <LinkButton size="lg" variant="secondary" href="/bookings">
            My bookings
          </LinkButton>
        )}
      </div>
      {error && <FormMessage>{error}</FormMessage>}
      <RoomFacts
        facts={[
          { label: 'In line', value: room.waiting.toLocaleString('en') },
          { label: 'The wait', value: waitWords(secondsToWait(room, room.waiting)) },
        ]}
      />
    </RoomFrame>
  );
}
