import type { Role } from '../access/right.js';
import { DomainError } from '../kernel/domain-error.js';

/** What must hold before somebody's role changes; `admins` are all there are at this moment. */
export function ensureRoleMayChange(
  change: { readonly actorId: string; readonly id: string; readonly role: Role },
  admins: readonly string[],
): void {
  const { actorId, id, role } = change;
  if (role !== 'admin' && admins.includes(id) && admins.length === 1)
    throw new DomainError('LAST_ADMIN', 'This is the last admin. Make somebody else an admin first.');
  if (id === actorId) throw new DomainError('OWN_ROLE', 'Another admin has to change your role.');
}
