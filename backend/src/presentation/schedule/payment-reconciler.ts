import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { ReconcilePayments, type Unsettled } from '../../use-cases/payments/reconcile-payments.js';
import type { Job } from './repeating-job.js';

/** After so many looks in vain, some minutes after the first, somebody should look at it. */
const alarmingChecks = 10;

/** Settles the payments and refunds that are due; to ask whether there are any costs two short queries. */
@Injectable()
export class PaymentReconciler implements Job {
  readonly name = 'payments';
  readonly delayMs = 1000;
  private readonly logger = new Logger(PaymentReconciler.name);

  constructor(private readonly reconcile: ReconcilePayments) {}

  async run(): Promise<void> {
    for (const unsettled of await this.reconcile.execute()) this.tell(unsettled);
  }

  private tell({ what, id, checks, error }: Unsettled): void {
    const line = { [`${what}Id`]: id, checks, reason: reasonOf(error) };
    if (checks < alarmingChecks) this.logger.warn(line, `a ${what} is not settled yet`);
    else this.logger.error(line, `a ${what} cannot be settled`);
  }
}

/** What sort of error it is. Its words stay out of the log: nobody knows what a provider puts there. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.cause ? reasonOf(error.cause) : error.code;
  if (!(error instanceof Error)) return 'unknown';
  const name = 'type' in error && typeof error.type === 'string' ? error.type : error.name;
  return 'code' in error && typeof error.code === 'string' ? `${name} ${error.code}` : name;
}
