import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '../../configuration/configuration.js';
import { RunAudit } from '../../use-cases/audit/run-audit.js';
import { JobTurns } from './job-turns.js';
import type { Job } from './repeating-job.js';

/** What a monitor looks for; docs/architecture.md names it. */
const alarm = 'AUDIT VIOLATED';
/** Violations that the alarm shows; `npm run audit` lists more. */
const mostShown = 5;

/** Audits all concerts and raises the alarm in the log, on one instance at a time. */
@Injectable()
export class AuditSchedule implements Job {
  readonly name = 'audit';
  readonly delayMs: number;
  private readonly logger = new Logger(AuditSchedule.name);

  constructor(
    private readonly runAudit: RunAudit,
    private readonly turns: JobTurns,
    { auditIntervalMinutes }: Configuration,
  ) {
    this.delayMs = auditIntervalMinutes * 60_000;
  }

  async run(): Promise<void> {
    const done = await this.turns.take(this.name, () => this.audit());
    if (!done) this.logger.debug('another instance is auditing');
  }

  private async audit(): Promise<void> {
    const began = performance.now();
    const { ok, violations } = await this.runAudit.execute();
    const ms = Math.round(performance.now() - began);
    if (ok) return this.logger.log({ ms }, 'audit found no violation');
    const invariants = [...new Set(violations.map(({ invariant }) => invariant))];
    const first = violations.slice(0, mostShown);
    this.logger.error({ ms, count: violations.length, invariants, first }, alarm);
  }
}
