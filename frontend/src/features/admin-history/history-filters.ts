import type { paths } from '@/shared/api/schema';
import { startOfDay } from '@/shared/lists/start-of-day';

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
