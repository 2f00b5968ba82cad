import type { StaffAction, TargetKind } from '../../domain/staff/staff-action.js';
import type { StaffLogEntry } from '../../domain/staff/staff-log.js';
import type { Page, PageRequest } from '../kernel/page.js';

export interface StaffLogFilter {
  readonly actor: string | null;
  readonly action: StaffAction | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** What staff and keys did, from the newest to the oldest. */
export abstract class StaffLogQueries {
  abstract list(filter: StaffLogFilter, page: PageRequest): Promise<Page<StaffLogEntry>>;
  /** What people call a thing: a concert's name, a booking's reference, somebody's e-mail. */
  abstract nameOf(kind: TargetKind, id: string): Promise<string | null>;
}
