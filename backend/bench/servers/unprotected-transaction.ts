import {
  LedgerTransaction,
  selectConcert,
} from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import type { LockedConcert } from '../../src/infrastructure/bookings/ledger/read-state.js';
import type { Sql } from '../../src/infrastructure/database/sql.js';

/** Check, then act: the same reads and writes, without a lock and without a look at what the updates found. */
export class UnprotectedTransaction extends LedgerTransaction {
  protected override async lockConcert(sql: Sql, concertId: Buffer): Promise<LockedConcert | undefined> {
    const [concert] = await sql.rows<LockedConcert>(selectConcert, [concertId]);
    return concert;
  }

  protected override expectRows(): void {}
}
