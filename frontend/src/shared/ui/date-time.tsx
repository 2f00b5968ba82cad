import { type DateTimeStyle, formatDateTime } from '../format/date-time';

export interface DateTimeProps {
  /** ISO 8601. */
  value: string;
  /** Where it happens; its clock is the one that counts. */
  timeZone: string;
  style?: DateTimeStyle;
  className?: string;
}

/** A moment as the clock at the venue shows it. */
export function DateTime({ value, timeZone, style = 'long', className }: DateTimeProps) {
  return (
    // Browsers and servers may spell a month differently.
    <time dateTime={value} className={className} suppressHydrationWarning>
      {formatDateTime(value, timeZone, style)}
    </time>
  );
}
