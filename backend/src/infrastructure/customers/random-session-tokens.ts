import { hash, randomBytes } from 'node:crypto';
import { SessionTokens } from '../../domain/customers/session-tokens.js';

export class RandomSessionTokens extends SessionTokens {
  draw(): string {
    return randomBytes(32).toString('base64url');
  }

  /** A token is as random as its hash: a plain SHA-256 needs no salt and no cost. */
  hash(token: string): Buffer {
    return hash('sha256', token, 'buffer');
  }
}
