import { formatDateTime } from '@/shared/format/date-time';

/** The date as large as on a poster. The full date stands below for everybody who does not see it. */
export function DateBlock({ value, timeZone }: { value: string; timeZone: string }) {
  return (
    <div
      aria-hidden
      className="absolute bottom-0 left-0 flex flex-col items-center rounded-tr-lg bg-surface px-4 pt-3 pb-1 font-display leading-none"
    >
      <span className="text-4xl font-extrabold tracking-tight" suppressHydrationWarning>
        {formatDateTime(value, timeZone, 'day')}
      </span>
      <span className="mt-1 text-sm font-bold tracking-widest text-muted uppercase" suppressHydrationWarning>
        {formatDateTime(value, timeZone, 'month')}
      </span>
    </div>
  );
}
