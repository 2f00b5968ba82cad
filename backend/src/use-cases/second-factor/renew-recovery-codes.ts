import type { Caller } from '../../domain/access/caller.js';
import type { RecoveryCodes } from '../../domain/second-factor/recovery-codes.js';
import type { SecondFactorRepository } from '../../domain/second-factor/second-factor-repository.js';
import type { CodeCheck } from './code-check.js';
import { ensureOn } from './ensure-on.js';

/** New recovery codes; the ones before end. */
export class RenewRecoveryCodes {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly codes: CodeCheck,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async execute({ id }: Caller, code: string): Promise<string[]> {
    await this.codes.use(id, ensureOn(await this.factors.find(id)), code);
    const drawn = this.recoveryCodes.draw();
    await this.factors.replaceRecoveryCodes(
      id,
      drawn.map((one) => this.recoveryCodes.hash(one)),
    );
    return drawn;
  }
}
