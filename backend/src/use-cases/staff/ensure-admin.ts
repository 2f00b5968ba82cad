import { normaliseEmail } from '../../domain/customers/customer.js';
import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { StaffRepository } from '../../domain/staff/staff-repository.js';

const usualEmail = 'admin@example.com';

/** 120 random bits. */
const drawnLength = 20;

export interface EnsureAdminCommand {
  /** Null for the usual one. */
  readonly email: string | null;
  /** Null for one that is drawn. */
  readonly password: string | null;
  readonly mustChangePassword: boolean;
}

export interface MadeAdmin {
  readonly email: string;
  /** To be told to the operator, as nobody else knows it. */
  readonly drawnPassword: string | null;
}

/** At the first start: somebody must let the others in. Where there is an admin nothing changes. */
export class EnsureAdmin {
  constructor(
    private readonly staff: StaffRepository,
    private readonly tokens: SessionTokens,
    private readonly passwords: PasswordHasher,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Null where there is an admin already. Of several at once only one may ask. */
  async execute({ email, password, mustChangePassword }: EnsureAdminCommand): Promise<MadeAdmin | null> {
    if (await this.staff.hasAdmin()) return null;
    const drawnPassword = password === null ? this.tokens.draw().slice(0, drawnLength) : null;
    const admin = { email: normaliseEmail(email ?? usualEmail), drawnPassword };
    await this.staff.addFirstAdmin({
      id: this.ids.next(),
      email: admin.email,
      passwordHash: await this.passwords.hash(password ?? drawnPassword!),
      mustChangePassword,
      createdAt: this.clock.now(),
    });
    return admin;
  }
}
