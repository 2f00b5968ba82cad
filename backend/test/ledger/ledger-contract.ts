import { describe } from '@jest/globals';
import type { LedgerWorld } from '../support/ledger-world.js';
import { describeCallingOff } from './contract/calling-off.js';
import { describeCancelling } from './contract/cancelling.js';
import { describeClaiming } from './contract/claiming.js';
import { Contract } from './contract/contract.js';
import { describeKeepingSeats } from './contract/keeping-seats.js';
import { describeRaces } from './contract/races.js';
import { describeReplays } from './contract/replays.js';
import { describeRollback } from './contract/rollback.js';
import { describeVersions } from './contract/versions.js';

/** What every `BookingLedger` must do, whatever it stores its seats in. */
export function describeLedger(name: string, createWorld: () => Promise<LedgerWorld>): void {
  describe(name, () => {
    const contract = new Contract(createWorld);
    describeClaiming(contract);
    describeRaces(contract);
    describeRollback(contract);
    describeReplays(contract);
    describeCancelling(contract);
    describeCallingOff(contract);
    describeKeepingSeats(contract);
    describeVersions(contract);
  });
}
