import { hash, randomBytes } from 'node:crypto';
import { RecoveryCodes, recoveryCodeCount } from '../../domain/second-factor/recovery-codes.js';

/** Five bits a sign; no letter that is taken for another or for a digit (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 16;

export class RandomRecoveryCodes extends RecoveryCodes {
  draw(): string[] {
    return Array.from({ length: recoveryCodeCount }, drawCode);
  }

  /** A code is so random that a plain SHA-256 needs no salt and no cost. */
  hash(code: string): Buffer {
    const typed = code.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
    return hash('sha256', typed.replace(/[^0-9A-Z]/g, ''), 'buffer');
  }
}

/** Such as `7K2M-Q9XD-0HTR-W4PB`. */
function drawCode(): string {
  const drawn = Array.from(randomBytes(signs), (byte) => alphabet[byte % alphabet.length]).join('');
  return drawn.match(/.{4}/g)!.join('-');
}
