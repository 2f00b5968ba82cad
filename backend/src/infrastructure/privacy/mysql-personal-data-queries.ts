import type { DataSource } from 'typeorm';
import { notFound } from '../../domain/kernel/domain-error.js';
import {
  PersonalDataQueries,
  type PersonalDocument,
  type PersonalList,
  type PersonalLists,
  type PersonalProfile,
} from '../../use-cases/privacy/personal-data-queries.js';
import { readSnapshot } from '../database/read-snapshot.js';
import type { Sql } from '../database/sql.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { detailsOf, type OwnBookingRow } from './booking-details.js';
import { readPlaces } from '../waiting-room/own-places-column.js';
import { type OwnedRow, pagesOf } from './pages-of.js';
import { ownLists } from './own-lists.js';

export class MysqlPersonalDataQueries extends PersonalDataQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async read(customerId: string, into: PersonalDocument): Promise<void> {
    const id = uuidToBytes(customerId);
    await readSnapshot(this.dataSource, async (sql) => {
      await into.setProfile(await readProfile(sql, customerId));
      for await (const page of pagesOf<OwnSessionRow>(sql, ownLists.sessions, id)) {
        await into.append('sessions', page.map(toSession));
      }
      await copy(sql, id, 'pendingLinks', into);
      for await (const page of pagesOf<OwnBookingRow>(sql, ownLists.bookings, id)) {
        await into.append('bookings', await detailsOf(sql, page));
      }
      await copy(sql, id, 'history', into);
      await copy(sql, id, 'staffActions', into);
    });
  }
}

async function copy<L extends Exclude<PersonalList, 'bookings' | 'sessions'>>(
  sql: Sql,
  customerId: Buffer,
  list: L,
  into: PersonalDocument,
): Promise<void> {
  for await (const page of pagesOf<OwnedRow & PersonalLists[L]>(sql, ownLists[list], customerId)) {
    await into.append(
      list,
      page.map(({ id, ...item }) => item as unknown as PersonalLists[L]),
    );
  }
}

interface OwnSessionRow extends OwnedRow, Omit<PersonalLists['sessions'], 'lines'> {
  readonly places: string | null;
}

function toSession({ id, places, ...session }: OwnSessionRow): PersonalLists['sessions'] {
  const lines = readPlaces(places).map(({ concertId, joinedAt }) => ({ concertId, joinedAt }));
  return { ...session, lines };
}

interface ProfileRow extends Omit<PersonalProfile, 'id' | 'hasPassword' | 'mustChangePassword'> {
  readonly hasPassword: number;
  readonly mustChangePassword: number;
}

async function readProfile(sql: Sql, id: string): Promise<PersonalProfile> {
  const [row] = await sql.rows<ProfileRow>(
    `SELECT role, name, email, pendingEmail, namedEmail, passwordHash IS NOT NULL AS hasPassword, mustChangePassword,
            totpConfirmedAt AS secondFactorSince, createdAt,
            (SELECT COUNT(*) FROM recovery_code WHERE customerId = customer.id) AS recoveryCodesLeft
       FROM customer WHERE id = ?`,
    [uuidToBytes(id)],
  );
  if (!row) throw notFound('customer');
  return {
    id,
    ...row,
    hasPassword: Boolean(row.hasPassword),
    mustChangePassword: Boolean(row.mustChangePassword),
    recoveryCodesLeft: Number(row.recoveryCodesLeft),
  };
}
