import { expectOk } from './concerts.js';
import type { TestClient } from './test-client.js';

interface AuditAnswer {
  readonly ok: boolean;
  readonly violations: readonly unknown[];
}

/** Asks the auditor again and again, one time after the other, and answers what it found. */
export async function auditRepeatedly(admin: TestClient, times: number): Promise<AuditAnswer[]> {
  const answers: AuditAnswer[] = [];
  for (let time = 0; time < times; time++) {
    answers.push(await expectOk(admin.get<AuditAnswer>('/api/admin/audit')));
  }
  return answers;
}
