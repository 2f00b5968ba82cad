/** What a clock in `timeZone` shows at `instant`, as a datetime-local input wants it: `2027-06-01T19:30`. */
export function toZonedInput(instant: string | null, timeZone: string): string {
  return instant
    ? new Date(clockReading(new Date(instant).getTime(), timeZone)).toISOString().slice(0, 16)
    : '';
}

/**
 * The instant (ISO 8601, UTC) at which a clock in `timeZone` shows `local`. A time that a change of the
 * clocks skips moves on by the hour; of one that occurs twice it is the first.
 */
export function fromZonedInput(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  const offsets = [shown - 86_400_000, shown + 86_400_000].map((near) => clockReading(near, timeZone) - near);
  const match = offsets
    .map((offset) => shown - offset)
    .find((guess) => clockReading(guess, timeZone) === shown);
  return new Date(match ?? shown - offsets[0]!).toISOString();
}

/** The wall clock of `timeZone` read as if it were UTC, in milliseconds. */
function clockReading(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
