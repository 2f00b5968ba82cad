'use client';

import { useSecondsLeft } from '@/shared/clock/use-seconds-left';

export interface CountdownProps {
  /** ISO 8601. */
  until: string;
  renderedAt: string;
}

/** The time until the doors open, by the server's clock. A screen reader reads it when it is looked for. */
export function Countdown({ until, renderedAt }: CountdownProps) {
  const left = useSecondsLeft(until, renderedAt);
  const parts = partsOf(left);
  return (
    <div
      role="timer"
      aria-live="off"
      aria-label={`Opens in ${parts.map(({ count, unit }) => `${count} ${unit}`).join(' ')}`}
      className="flex flex-wrap gap-2 sm:gap-3"
      suppressHydrationWarning
    >
      {parts.map(({ count, unit }) => (
        <span
          key={unit}
          aria-hidden
          className="flex min-w-16 flex-col items-center rounded-md bg-ink px-3 py-2 text-paper sm:min-w-24 sm:py-3"
        >
          <span
            className="font-display text-3xl leading-none font-extrabold tabular-nums sm:text-6xl"
            suppressHydrationWarning
          >
            {String(count).padStart(2, '0')}
          </span>
          <span className="mt-1 text-xs sm:text-sm">{unit}</span>
        </span>
      ))}
    </div>
  );
}

function partsOf(left: number): { count: number; unit: string }[] {
  const [days, hours] = [Math.floor(left / 86_400), Math.floor(left / 3_600) % 24];
  return [
    ...(days > 0 ? [{ count: days, unit: days === 1 ? 'day' : 'days' }] : []),
    ...(left >= 3_600 ? [{ count: hours, unit: hours === 1 ? 'hour' : 'hours' }] : []),
    { count: Math.floor(left / 60) % 60, unit: 'minutes' },
    { count: left % 60, unit: 'seconds' },
  ];
}
