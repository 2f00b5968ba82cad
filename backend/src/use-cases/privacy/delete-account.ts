import type { PasswordHasher } from '../../domain/customers/password-hasher.js';
import type { Actor } from '../../domain/customers/actor.js';
import { DomainError, invalidInput } from '../../domain/kernel/domain-error.js';
import { type PrivacyRepository, staffAccount } from '../../domain/privacy/privacy-repository.js';
import type { PersonEraser } from './person-eraser.js';

export interface DeleteAccountCommand {
  readonly actor: Actor;
  readonly password: string | null;
}

/** Forgets who asks for it. Whoever has a password gives it; a guest's session is proof enough. */
export class DeleteAccount {
  constructor(
    private readonly people: PrivacyRepository,
    private readonly passwords: PasswordHasher,
    private readonly eraser: PersonEraser,
  ) {}

  async execute({ actor, password }: DeleteAccountCommand): Promise<void> {
    if (actor.role !== 'customer') throw staffAccount();
    const hash = await this.people.findPasswordHash(actor.id);
    if (hash !== null) await this.ensurePassword(hash, password);
    await this.eraser.erase(actor.id);
  }

  private async ensurePassword(hash: string, password: string | null): Promise<void> {
    if (password === null) {
      throw invalidInput({ pointer: '/password', detail: 'Give the password of this account.' });
    }
    if (!(await this.passwords.matches(hash, password))) {
      throw new DomainError('INVALID_CREDENTIALS', 'The password is wrong.');
    }
  }
}
