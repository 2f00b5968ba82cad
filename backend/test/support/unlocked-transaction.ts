import type { DataSource } from 'typeorm';
import type { Draw } from '../../src/domain/bookings/draw.js';
import {
  LedgerTransaction,
  selectConcert,
} from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import type { LockedConcert } from '../../src/infrastructure/bookings/ledger/read-state.js';
import type { Sql } from '../../src/infrastructure/database/sql.js';
import { pausingBefore } from './pausing-before.js';
import type { Turnstile } from './turnstile.js';

export interface Protection {
  /** Whether the rows that a guarded update finds are counted. */
  readonly guard: boolean;
}

/**
 * The control of the races: the same transaction without the concert's lock. It reads, passes the turnstile and
 * only then writes, so that everybody decides on what was there before anybody wrote.
 */
export class UnlockedTransaction extends LedgerTransaction {
  constructor(
    dataSource: DataSource,
    draw: Draw,
    private readonly turnstile: Turnstile,
    private readonly protection: Protection,
  ) {
    super(pausingBefore(/^INSERT/, dataSource, turnstile), draw);
  }

  override async run(...parts: Parameters<LedgerTransaction['run']>) {
    try {
      return await super.run(...parts);
    } finally {
      this.turnstile.leave();
    }
  }

  protected override async lockConcert(sql: Sql, concertId: Buffer): Promise<LockedConcert | undefined> {
    const [concert] = await sql.rows<LockedConcert>(selectConcert, [concertId]);
    return concert;
  }

  protected override expectRows(found: number, expected: number): void {
    if (this.protection.guard) super.expectRows(found, expected);
  }
}
