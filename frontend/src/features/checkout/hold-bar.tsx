'use client';

import clsx from 'clsx';
import { urgentSeconds } from '@/features/hold/announcements';
import { HoldAnnouncer } from '@/features/hold/hold-announcer';
import { HoldClock } from '@/features/hold/hold-clock';
import type { BookingView } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { FermataSign } from '@/shared/ui/fermata-sign';
import { useMoreTime } from './use-more-time';

export interface HoldBarProps {
  booking: BookingView;
  secondsLeft: number;
}

/** How long the seats are held still, always in view, and the way to more time; it warns when the end is near. */
export function HoldBar({ booking, secondsLeft }: HoldBarProps) {
  const moreTime = useMoreTime(booking);
  const urgent = secondsLeft <= urgentSeconds;
  const { extensionsLeft } = booking;
  return (
    <section
      aria-label="Time left"
      data-urgent={urgent}
      className={clsx(
        'sticky top-16 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 sm:gap-x-5 rounded-lg border-2 px-4 py-3 shadow-lift sm:px-5',
        urgent ? 'border-warning bg-warning-soft text-warning' : 'border-ink bg-surface',
      )}
    >
      <FermataSign className={clsx('h-6 shrink-0 max-sm:hidden', !urgent && 'text-accent')} />
      <p className="min-w-0 grow basis-28">
        <span className={clsx('block text-sm', urgent ? 'font-semibold' : 'text-muted')}>
          {urgent ? 'Your seats go back on sale in' : 'We hold your seats for'}
        </span>
        <HoldClock secondsLeft={secondsLeft} className="font-display text-3xl leading-none font-extrabold" />
      </p>
      {extensionsLeft > 0 ? (
        <div className="flex flex-col items-end gap-1">
          <Button
            variant={urgent ? 'primary' : 'secondary'}
            pending={moreTime.isPending}
            onClick={() => moreTime.mutate()}
          >
            2 more minutes
          </Button>
          {extensionsLeft <= 3 && (
            <span className="text-sm">
              {extensionsLeft === 1 ? 'once more' : `${extensionsLeft} times more`}
            </span>
          )}
        </div>
      ) : (
        <p className="max-w-56 text-sm">There is no more time to be had: please pay before it ends.</p>
      )}
      <HoldAnnouncer secondsLeft={secondsLeft} />
    </section>
  );
}
