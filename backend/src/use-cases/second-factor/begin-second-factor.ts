import type { Caller } from '../../domain/access/caller.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { OneTimeCodes } from '../../domain/second-factor/one-time-codes.js';
import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';

export interface BegunSecondFactor {
  readonly secret: string;
  readonly uri: string;
}

/** Draws a secret for an app; nothing changes until a code confirms that the app has it. */
export class BeginSecondFactor {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly passwords: PasswordHasher,
    private readonly codes: OneTimeCodes,
  ) {}

  async execute({ id, name }: Caller, password: string): Promise<BegunSecondFactor> {
    const factor = await this.factors.find(id);
    if (!factor?.passwordHash || !(await this.passwords.matches(factor.passwordHash, password)))
      throw new DomainError('INVALID_CREDENTIALS', 'The password is wrong.');
    const secret = this.codes.drawSecret();
    if (!(await this.factors.begin(id, secret)))
      throw new DomainError('SECOND_FACTOR_ON', 'A second factor is on already: remove it first.');
    return { secret, uri: this.codes.uriOf({ secret, label: factor.email ?? name ?? id }) };
  }
}
