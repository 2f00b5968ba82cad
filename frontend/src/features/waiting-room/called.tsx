import { formatSeconds } from '@/shared/format/duration';
import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';
import { RoomFrame } from './room-frame';

export interface CalledProps {
  secondsLeft: number;
  pending: boolean;
  error: string | null;
  onEnter: () => void;
}

/** It is one's turn. Whoever is there presses the button; nobody is sent in while looking elsewhere. */
export function Called({ secondsLeft, pending, error, onEnter }: CalledProps) {
  return (
    <RoomFrame title="It is your turn" step={2} urgent>
      <p className="max-w-prose text-lg">
        Go in and choose your seats. If you do not go in, your turn goes to the next person in
      </p>
      <p
        role="timer"
        aria-live="off"
        className="font-display text-[clamp(4rem,14vw,8rem)] leading-[0.85] font-extrabold tracking-[-0.04em] tabular-nums"
      >
        {formatSeconds(secondsLeft)}
      </p>
      <Button size="lg" pending={pending} onClick={onEnter} className="max-sm:w-full">
        Go in
      </Button>
      {error && <FormMessage>{error}</FormMessage>}
    </RoomFrame>
  );
}
