import type { paths } from '@/shared/api/schema';

export const historyFilterNames = ['concertId', 'customer', 'action', 'from', 'to', 'cursor'] as const;

/** The filters as they stand in the address; days are `YYYY-MM-DD`, both inclusive, in UTC. */
export type HistoryFilters = Partial<Record<(typeof historyFilterNames)[number], string>>;

export type HistoryQuery = NonNullable<paths['/api/admin/history']['get']['parameters']['query']>;

/** The filters as the API takes them. */
export function historyQueryOf({ from, to, action, ...rest }: HistoryFilters): HistoryQuery {
  return {
    ...rest,
    // The API is the judge of an action that somebody typed into the address.
    ...(action && { action: action as HistoryQuery['action'] }),
    ...(from && { from: startOfDay(from, 0) }),
    ...(to && { to: startOfDay(to, 1) }),
  };
}

/** What is no day is passed on as it is, for the API to refuse. */
function startOfDay(day: string, daysLater: number): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? day : new Date(start + daysLater * 86_400_000).toISOString();
}
