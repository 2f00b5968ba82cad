import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { CodeCheck } from './code-check.js';

/** What comes after the right password: a code, where the account has a second factor. */
export class SecondFactorCheck {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly codes: CodeCheck,
  ) {}

  async ensurePassed(customerId: string, code: string | null): Promise<void> {
    const factor = await this.factors.find(customerId);
    if (!factor?.isOn) return;
    if (code === null)
      throw new DomainError('SECOND_FACTOR_NEEDED', 'The password is right; a code is needed as well.');
    await this.codes.use(customerId, factor, code);
  }
}
