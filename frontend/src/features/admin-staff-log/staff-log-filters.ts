import type { paths } from '@/shared/api/schema';
import { startOfDay } from '@/shared/lists/start-of-day';

export const staffLogFilterNames = ['actor', 'action', 'from', 'to', 'cursor'] as const;

/** The filters as they stand in the address; days are `YYYY-MM-DD`, both inclusive, in UTC. */
export type StaffLogFilters = Partial<Record<(typeof staffLogFilterNames)[number], string>>;

type Query = NonNullable<paths['/api/admin/staff-log']['get']['parameters']['query']>;

/** The filters as the API takes them. */
export function staffLogQueryOf({ from, to, action, ...rest }: StaffLogFilters): Query {
  return {
    ...rest,
    // The API is the judge of an action that somebody typed into the address.
    ...(action && { action: action as Query['action'] }),
    ...(from && { from: startOfDay(from, 0) }),
    ...(to && { to: startOfDay(to, 1) }),
  };
}
