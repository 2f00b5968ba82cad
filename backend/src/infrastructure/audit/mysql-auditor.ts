import type { DataSource } from 'typeorm';
import { Auditor, type Violation } from '../../domain/audit/auditor.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { invariants } from './invariants.js';

/** Enough to see what is wrong; a disaster must not fill the memory too. */
const mostViolationsEach = 100;

/** Checks every invariant against the same moment, while sales go on. */
export class MysqlAuditor extends Auditor {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  audit(): Promise<readonly Violation[]> {
    return readSnapshot(this.dataSource, async (sql) => {
      const violations: Violation[] = [];
      for (const { name, sql: query } of invariants) {
        const rows = await sql.rows<{ concertId: Buffer; detail: string }>(`${query} LIMIT ?`, [
          mostViolationsEach,
        ]);
        for (const { concertId, detail } of rows) {
          violations.push({ invariant: name, concertId: uuidFromBytes(concertId), detail });
        }
      }
      return violations;
    });
  }
}
