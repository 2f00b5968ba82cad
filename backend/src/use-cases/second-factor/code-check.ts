import type { OneTimeCodes } from '../../domain/second-factor/one-time-codes.js';
import type { RecoveryCodes } from '../../domain/second-factor/recovery-codes.js';
import type {
  SecondFactor,
  SecondFactorRepository,
} from '../../domain/second-factor/second-factor-repository.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** Takes codes of an account whose second factor is on; each works once. */
export class CodeCheck {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly codes: OneTimeCodes,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly clock: Clock,
  ) {}

  /** Uses up the code of an app, or a recovery code. */
  async use(customerId: string, { secret }: SecondFactor, code: string): Promise<void> {
    const isUsed = /^\d{6}$/.test(code)
      ? await this.useStep(customerId, secret, code)
      : await this.factors.useRecoveryCode(customerId, this.recoveryCodes.hash(code));
    if (!isUsed) throw invalidCode();
  }

  private async useStep(customerId: string, secret: string | null, code: string): Promise<boolean> {
    const step = secret === null ? null : this.codes.stepOf(secret, code, this.clock.now());
    return step !== null && this.factors.useStep(customerId, step);
  }
}

export function invalidCode(): DomainError {
  return new DomainError('INVALID_CODE', 'This code is wrong, or it was used before.');
}
