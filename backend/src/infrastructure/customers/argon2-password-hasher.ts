import { hash, type Options, verify } from '@node-rs/argon2';
import { PasswordHasher } from '../../domain/customers/password-hasher.js';

/** Argon2id (the library's default) with OWASP's parameters: about 10 ms a password. */
const cost: Options = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export class Argon2PasswordHasher extends PasswordHasher {
  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  matches(hashed: string, password: string): Promise<boolean> {
    return verify(hashed, password);
  }
}
