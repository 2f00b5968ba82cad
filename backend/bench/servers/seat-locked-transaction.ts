import type { DataSource } from 'typeorm';
import type { Draw } from '../../src/domain/bookings/draw.js';
import {
  LedgerTransaction,
  selectConcert,
} from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import type { LockedConcert } from '../../src/infrastructure/bookings/ledger/read-state.js';
import type { Sql } from '../../src/infrastructure/database/sql.js';

/** Locks the wanted seats instead of the concert; says nothing about limits per customer, which need more. */
export class SeatLockedTransaction extends LedgerTransaction {
  constructor(
    dataSource: DataSource,
    draw: Draw,
    private readonly seats: readonly number[],
  ) {
    super(dataSource, draw);
  }

  protected override async lockConcert(sql: Sql, concertId: Buffer): Promise<LockedConcert | undefined> {
    await sql.rows(
      'SELECT seatNumber FROM seat WHERE concertId = ? AND seatNumber IN (?) ORDER BY seatNumber FOR UPDATE',
      [concertId, this.seats],
    );
    const [concert] = await sql.rows<LockedConcert>(selectConcert, [concertId]);
    return concert;
  }
}
