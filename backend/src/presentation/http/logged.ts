import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { StaffAction, TargetKind } from '../../domain/staff/staff-action.js';

export interface LoggedAction {
  readonly action: StaffAction;
  /** What `:id` in the path names, or else what the answer describes; absent for one's own account. */
  readonly target?: TargetKind;
  /** Fields of the body or query whose values go into the log, of the others their names; absent for nothing at all. */
  readonly say?: readonly string[];
}

export const loggedKey = 'logged';

/** What is done here by staff, or with a key, goes into the staff log under this name. Of a GET only a file does. */
export function Logged(action: StaffAction, { target, say }: Omit<LoggedAction, 'action'> = {}) {
  return applyDecorators(
    SetMetadata(loggedKey, { action, target, say } satisfies LoggedAction),
    ApiExtension('x-staff-log', action),
  );
}
