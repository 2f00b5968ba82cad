import { describe } from '@jest/globals';
import type { LedgerWorld } from '../support/ledger-world.js';
import { describeAdmissions } from './contract/admissions.js';
import { describeCallingOff } from './contract/calling-off.js';
import { describeCancelling } from './contract/cancelling.js';
import { describeChanging } from './contract/changing.js';
import { describeClaiming } from './contract/claiming.js';
import { Contract } from './contract/contract.js';
import { describeExpiring } from './contract/expiring.js';
import { describeExtending } from './contract/extending.js';
import { describeHolding } from './contract/holding.js';
import { describeKeepingSeats } from './contract/keeping-seats.js';
import { describeLatePayments } from './contract/late-payments.js';
import { describeMoving } from './contract/moving.js';
import { describePaying } from './contract/paying.js';
import { describeRaces } from './contract/races.js';
import { describeRefunds } from './contract/refunding.js';
import { describeReplays } from './contract/replays.js';
import { describeRollback } from './contract/rollback.js';
import { describeSelling } from './contract/selling.js';
import { describeVersions } from './contract/versions.js';

/** What every `BookingLedger` must do, whatever it stores its seats in. */
export function describeLedger(name: string, createWorld: () => Promise<LedgerWorld>): void {
  describe(name, () => {
    const contract = new Contract(createWorld);
    describeClaiming(contract);
    describeHolding(contract);
    describeAdmissions(contract);
    describeChanging(contract);
    describeExtending(contract);
    describeExpiring(contract);
    describePaying(contract);
    describeLatePayments(contract);
    describeRefunds(contract);
    describeRaces(contract);
    describeRollback(contract);
    describeReplays(contract);
    describeCancelling(contract);
    describeCallingOff(contract);
    describeMoving(contract);
    describeSelling(contract);
    describeKeepingSeats(contract);
    describeVersions(contract);
  });
}
