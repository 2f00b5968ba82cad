const styles = {
  /** Saturday, 5 December 2026 at 19:30 */
  long: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  /** Sat, 5 Dec 2026, 19:30 */
  short: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  /** 5 Dec 2026, 19:30:07 */
  exact: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
  /** 5 Dec, 19:30 */
  dayTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  /** 05 */
  day: { day: '2-digit' },
  /** Dec */
  month: { month: 'short' },
  /** 5 Dec 2026 */
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 19:30 */
  time: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateTimeStyle = keyof typeof styles;

/** A moment (ISO 8601) as the clock in `timeZone` shows it. */
export function formatDateTime(value: string, timeZone: string, style: DateTimeStyle): string {
  return new Intl.DateTimeFormat('en-GB', { ...styles[style], hourCycle: 'h23', timeZone }).format(
    new Date(value),
  );
}
