/** The moment at which a day begins in UTC, or one some days later; what is no day is passed on, for the API to refuse. */
export function startOfDay(day: string, daysLater: number): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? day : new Date(start + daysLater * 86_400_000).toISOString();
}
