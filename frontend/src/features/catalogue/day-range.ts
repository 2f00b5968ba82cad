const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMilliseconds = 86_400_000;

/** Days as a date input gives them, the last one included, as the API's moments. What is not a day is left out. */
export function dayRange(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  const start = startOf(from);
  const end = startOf(to);
  return {
    from: start?.toISOString(),
    to: end && new Date(end.getTime() + dayMilliseconds).toISOString(),
  };
}

function startOf(value: string | undefined): Date | undefined {
  if (!value || !day.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
