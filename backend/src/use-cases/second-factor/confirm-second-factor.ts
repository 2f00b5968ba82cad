import type { Caller } from '../../domain/access/caller.js';
import type { SessionRepository } from '../../domain/customers/session-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { OneTimeCodes } from '../../domain/second-factor/one-time-codes.js';
import type { RecoveryCodes } from '../../domain/second-factor/recovery-codes.js';
import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';
import { invalidCode } from './code-check.js';

/** Turns the second factor on, once the app shows the right code, and ends the caller's other sessions. */
export class ConfirmSecondFactor {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly codes: OneTimeCodes,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly clock: Clock,
  ) {}

  /** Answers the recovery codes, which nobody can read again. */
  async execute({ id, sessionId }: Caller, code: string): Promise<string[]> {
    const factor = await this.factors.find(id);
    if (factor?.isOn) throw new DomainError('SECOND_FACTOR_ON', 'A second factor is on already.');
    if (!factor?.secret) throw new DomainError('SECOND_FACTOR_OFF', 'Begin with a new secret.');
    const { secret } = factor;
    const at = this.clock.now();
    const step = this.codes.stepOf(secret, code, at);
    if (step === null) throw invalidCode();
    const drawn = this.recoveryCodes.draw();
    const recoveryCodes = drawn.map((one) => this.recoveryCodes.hash(one));
    if (!(await this.factors.confirm({ customerId: id, secret, step, recoveryCodes, at })))
      throw invalidCode();
    await this.sessions.removeAllOf(id, sessionId ?? undefined);
    return drawn;
  }
}
