import clsx from 'clsx';
import { formatSeconds } from '@/shared/format/duration';

/** The time left as it runs; a screen reader is told now and then by the announcer, not here. */
export function HoldClock({ secondsLeft, className }: { secondsLeft: number; className?: string }) {
  return (
    <span role="timer" aria-live="off" className={clsx('tabular-nums', className)} suppressHydrationWarning>
      {formatSeconds(secondsLeft)}
    </span>
  );
}
