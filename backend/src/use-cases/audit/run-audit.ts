import type { Auditor, Violation } from '../../domain/audit/auditor.js';

/** Checks the invariants of every concert's seats, reservations, history and money. */
export class RunAudit {
  constructor(private readonly auditor: Auditor) {}

  async execute(): Promise<{ ok: boolean; violations: readonly Violation[] }> {
    const violations = await this.auditor.audit();
    return { ok: violations.length === 0, violations };
  }
}
