'use client';

import clsx from 'clsx';
import { HoldClock } from '@/features/hold/hold-clock';
import { LeaveLine } from './leave-line';
import { TimeAnnouncer } from './time-announcer';

export interface InsideBarProps {
  secondsLeft: number;
  /** Seats that are held have a time of their own. */
  holds: boolean;
  onLeave: () => Promise<unknown>;
}

const urgentSeconds = 60;

/** Above the desk of who was let in: how long still, and the way out. */
export function InsideBar({ secondsLeft, holds, onLeave }: InsideBarProps) {
  const urgent = !holds && secondsLeft <= urgentSeconds;
  return (
    <section
      aria-label="Your time inside"
      className={clsx(
        'flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-lg border-l-8 px-5 py-3',
        urgent ? 'border-warning bg-warning-soft text-warning' : 'border-accent bg-surface',
      )}
    >
      <p className="font-semibold">
        {holds ? (
          'You are inside for as long as your seats are held.'
        ) : (
          <>
            You are inside:{' '}
            <HoldClock secondsLeft={secondsLeft} className="font-display text-xl font-extrabold" /> left to
            choose seats and book them
          </>
        )}
      </p>
      {!holds && (
        <LeaveLine
          where="for good"
          description="Your place inside goes to the next person in line. To come back is to begin at the end."
          onLeave={onLeave}
        />
      )}
      <TimeAnnouncer secondsLeft={holds ? null : secondsLeft} />
    </section>
  );
}
