import type { StaffQueries, StaffView } from './staff-queries.js';

/** Everybody who works here, by name. */
export class ListStaff {
  constructor(private readonly queries: StaffQueries) {}

  execute(): Promise<StaffView[]> {
    return this.queries.list();
  }
}
