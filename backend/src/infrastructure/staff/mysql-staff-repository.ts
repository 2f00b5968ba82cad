import type { DataSource } from 'typeorm';
import type { Role, StaffRole } from '../../domain/access/right.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import {
  type Appointed,
  type FirstAdmin,
  type NewStaff,
  StaffRepository,
} from '../../domain/staff/staff-repository.js';
import { ensureRoleMayChange } from '../../domain/staff/staff-rules.js';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface AccountRow {
  readonly id: Buffer;
  readonly name: string | null;
  readonly passwordHash: string | null;
}

export class MysqlStaffRepository extends StaffRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  appoint(actorId: string, { id, email, name, role, createdAt }: NewStaff): Promise<Appointed> {
    return inTransaction(this.dataSource, async (sql) => {
      const admins = await lockAdmins(sql);
      const account = await findAccount(sql, email);
      if (account) {
        const found = uuidFromBytes(account.id);
        ensureRoleMayChange({ actorId, id: found, role }, admins);
        await sql.write('UPDATE customer SET role = ?, name = COALESCE(name, ?) WHERE id = ?', [
          role,
          name,
          account.id,
        ]);
        return { id: found, name: account.name ?? name, hasPassword: account.passwordHash !== null };
      }
      await sql.insert(
        'customer',
        ['id', 'role', 'name', 'pendingEmail', 'createdAt'],
        [[uuidToBytes(id), role, name, email, createdAt]],
      );
      return { id, name, hasPassword: false };
    });
  }

  changeRole(actorId: string, id: string, role: StaffRole): Promise<void> {
    return this.setRole(actorId, id, role);
  }

  dismiss(actorId: string, id: string): Promise<void> {
    return this.setRole(actorId, id, 'customer');
  }

  async hasAdmin(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      "SELECT id FROM customer WHERE role = 'admin' LIMIT 1",
    );
    return rows.length > 0;
  }

  addFirstAdmin({ id, email, passwordHash, mustChangePassword, createdAt }: FirstAdmin): Promise<void> {
    return inTransaction(this.dataSource, async (sql) => {
      await sql.write(
        `INSERT INTO customer (id, role, email, passwordHash, mustChangePassword, createdAt)
       VALUES (?, 'admin', ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE role = VALUES(role), passwordHash = VALUES(passwordHash),
         mustChangePassword = VALUES(mustChangePassword)`,
        [uuidToBytes(id), email, passwordHash, mustChangePassword, createdAt],
      );
      await sql.write('DELETE s FROM session s JOIN customer c ON c.id = s.customerId WHERE c.email = ?', [
        email,
      ]);
    });
  }

  private setRole(actorId: string, id: string, role: Role): Promise<void> {
    return inTransaction(this.dataSource, async (sql) => {
      const admins = await lockAdmins(sql);
      const staff = await sql.rows("SELECT id FROM customer WHERE id = ? AND role <> 'customer' FOR UPDATE", [
        uuidToBytes(id),
      ]);
      if (staff.length === 0) throw notFound('person');
      ensureRoleMayChange({ actorId, id, role }, admins);
      await sql.write('UPDATE customer SET role = ? WHERE id = ?', [role, uuidToBytes(id)]);
    });
  }
}

/** There is always an admin, so whoever changes a role waits here for whoever is doing it already. */
async function lockAdmins(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<{ id: Buffer }>(
    "SELECT id FROM customer WHERE role = 'admin' ORDER BY id FOR UPDATE",
    [],
  );
  return rows.map(({ id }) => uuidFromBytes(id));
}

/** Who has proved the address, or else who was invited under it before. */
async function findAccount(sql: Sql, email: string): Promise<AccountRow | undefined> {
  const columns = 'SELECT id, name, passwordHash FROM customer';
  const [proved] = await sql.rows<AccountRow>(`${columns} WHERE email = ? FOR UPDATE`, [email]);
  if (proved) return proved;
  const [invited] = await sql.rows<AccountRow>(
    `${columns} WHERE pendingEmail = ? AND role <> 'customer' AND passwordHash IS NULL FOR UPDATE`,
    [email],
  );
  return invited;
}
