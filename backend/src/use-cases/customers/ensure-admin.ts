import { normaliseEmail } from '../../domain/customers/customer.js';
import type { CustomerRepository } from '../../domain/customers/customer-repository.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';

/** At start: the configured admin can log in with the configured password. */
export class EnsureAdmin {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly passwords: PasswordHasher,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({ email, password }: { email: string; password: string }): Promise<void> {
    const known = await this.customers.findCredentials(normaliseEmail(email));
    if (known && (await this.passwords.matches(known.passwordHash, password))) return;
    await this.customers.putAdmin({
      id: this.ids.next(),
      email: normaliseEmail(email),
      passwordHash: await this.passwords.hash(password),
      createdAt: this.clock.now(),
    });
  }
}
