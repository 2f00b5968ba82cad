import type { Stage } from '../setup/stage.js';
import { assignedSeatRows } from './assigned-seat-rows.js';
import { cycleRow } from './cycle-row.js';
import { fullTablesRow } from './full-tables-row.js';
import { generalAdmissionRows } from './general-admission-rows.js';
import { hallRows } from './hall-rows.js';
import { idleRows } from './idle-rows.js';
import { knobRows } from './knob-rows.js';
import { rawInsertRow } from './raw-insert-row.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

/** All rows of the table, in its order. */
export function allRows(stage: Stage, sizes: Sizes): Row[] {
  return [
    ...idleRows(stage, sizes),
    rawInsertRow(stage, sizes),
    ...assignedSeatRows(stage, sizes),
    ...generalAdmissionRows(stage, sizes),
    cycleRow(stage, sizes),
    ...hallRows(stage, sizes),
    fullTablesRow(stage, sizes),
    ...knobRows(stage, sizes),
  ];
}
