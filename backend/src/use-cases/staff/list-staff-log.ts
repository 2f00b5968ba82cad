import type { StaffLogEntry } from '../../domain/staff/staff-log.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { StaffLogFilter, StaffLogQueries } from './staff-log-queries.js';

/** What staff and keys did. */
export class ListStaffLog {
  constructor(private readonly queries: StaffLogQueries) {}

  execute(filter: StaffLogFilter, page: PageRequest): Promise<Page<StaffLogEntry>> {
    return this.queries.list(filter, page);
  }
}
