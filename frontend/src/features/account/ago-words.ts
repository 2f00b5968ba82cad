const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 hours ago"; a use is noted to the minute. */
export function agoWords(value: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(value)) / 1000;
  const unit = units.find(([, length]) => seconds >= length);
  if (!unit) return 'just now';
  const [name, length] = unit;
  return new Intl.RelativeTimeFormat('en-GB').format(-Math.floor(seconds / length), name);
}
