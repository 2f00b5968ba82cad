import { randomUUID } from 'node:crypto';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import { SessionOpener } from '../../src/use-cases/customers/session-opener.js';
import { staffRoles } from '../../src/domain/access/right.js';
import type { Booking, SessionList } from '../support/answers.js';
import { createConcert, createDraft, expectOk, paidOnline } from '../support/concerts.js';
import type { TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import { type CallerName, callers } from './outcomes.js';

/** Of a password that nobody uses. */
const passwordHash = await new Argon2PasswordHasher().hash(randomUUID());

/** What a call may be about, whose owner is the caller named so. */
export type Subject = 'concert' | 'draft' | 'booking' | 'hold' | 'session' | 'clerk' | 'key';

/** The parameters of a path. */
export type Ids = Readonly<Record<'id' | 'idOrSlug' | 'reservationId', string>>;

/** A shop in which every kind of caller has turned up. */
export class World {
  private readonly known = new Map<CallerName, TestClient>();

  private constructor(
    readonly shop: TestApp,
    private readonly admin: TestClient,
  ) {}

  static async open(shop: TestApp): Promise<World> {
    const world = new World(shop, await shop.admin());
    for (const name of callers) world.known.set(name, await world.newCaller(name));
    return world;
  }

  caller(name: CallerName): TestClient {
    return this.known.get(name)!;
  }

  /** One who has done nothing yet, for a call that uses its caller up. */
  async newCaller(name: CallerName): Promise<TestClient> {
    const { shop } = this;
    switch (name) {
      case 'nobody':
        return shop.nobody;
      case 'guest':
      case 'owner':
        return shop.guest();
      case 'ended session': {
        const guest = await shop.guest();
        await expectOk(guest.post('/api/auth/logout'));
        return guest;
      }
      case 'key with the scope':
        return this.newKey([
          'concerts:read',
          'concerts:write',
          'bookings:read',
          'bookings:write',
          'history:read',
        ]);
      case 'key without it':
        return this.newKey(['sales:read']);
      default:
        return this.newPerson(name);
    }
  }

  /** Something new, of which the owner is `owner`. */
  async make(subject: Subject, owner: TestClient): Promise<Ids> {
    switch (subject) {
      case 'draft':
        return idsOf((await createDraft(this.admin)).id);
      case 'concert':
        return idsOf((await createConcert(this.admin)).id);
      case 'booking':
        return this.book(owner, {});
      case 'hold':
        return this.book(owner, paidOnline);
      case 'session': {
        const { items } = await expectOk(owner.get<SessionList>('/api/auth/sessions'));
        return idsOf(items[0]!.id);
      }
      case 'clerk':
        return idsOf((await this.newPerson('box_office')).customerId);
      case 'key': {
        const key = await this.addKey(['concerts:read']);
        return idsOf(key.id);
      }
    }
  }

  private async book(owner: TestClient, changes: object): Promise<Ids> {
    const concert = await createConcert(this.admin, changes);
    const booking = await expectOk(
      owner.post<Booking>('/api/bookings', { concertId: concert.id, seats: [5] }),
    );
    return { ...idsOf(booking.id), reservationId: booking.reservations[0]!.id };
  }

  /** Staff with a session that nobody had to log in for, as hashing passwords takes time. */
  private async newPerson(role: (typeof staffRoles)[number]): Promise<TestClient> {
    const { app, database, url, api } = this.shop;
    const person = {
      id: randomUUID(),
      role,
      name: `The ${role}`,
      email: `${role}-${randomUUID()}@example.com`,
    };
    await database.dataSource
      .getRepository(CustomerRow)
      .insert({ ...person, passwordHash, createdAt: new Date() });
    const { token } = await app.get(SessionOpener, { strict: false }).open(person, null);
    return new TestClient(url, api, token, person.id);
  }

  private async newKey(scopes: readonly string[]): Promise<TestClient> {
    const { key } = await this.addKey(scopes);
    return new TestClient(this.shop.url, this.shop.api, key);
  }

  private addKey(scopes: readonly string[]): Promise<{ id: string; key: string }> {
    return expectOk(this.admin.post('/api/admin/api-keys', { name: 'A test', scopes }));
  }
}

function idsOf(id: string): Ids {
  return { id, idOrSlug: id, reservationId: randomUUID() };
}
