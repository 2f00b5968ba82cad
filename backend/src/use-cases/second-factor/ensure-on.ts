import { DomainError } from '../../domain/kernel/domain-error.js';
import type { SecondFactor } from '../../domain/second-factor/second-factor-repository.js';

export function ensureOn(factor: SecondFactor | null): SecondFactor {
  if (!factor?.isOn) throw new DomainError('SECOND_FACTOR_OFF', 'This account has no second factor.');
  return factor;
}
