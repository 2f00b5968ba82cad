import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Columns that tell of a person: whether a person gets them with their data, or why not. */
const told: Readonly<Record<string, string>> = {
  'customer.name': 'exported',
  'customer.email': 'exported',
  'customer.pendingEmail': 'exported',
  'customer.namedEmail': 'exported',
  'session.customerId': 'exported',
  'session.device': 'exported',
  'session.places': 'exported',
  'admission.sessionId': 'goes a day after its end; which lines a session stood in is exported',
  'account_link.customerId': 'exported',
  'account_link.email': 'exported',
  'recovery_code.customerId': 'exported: how many are left',
  'booking.customerId': 'exported',
  'booking.contactName': 'exported',
  'booking.contactEmail': 'exported',
  'reservation.customerId': 'exported with its booking',
  'payment.customerId': 'exported with its booking',
  'history.customerId': 'exported',
  'history.actorId':
    'what somebody does to another’s booking belongs to that person; a role is shown, no name',
  'history.actorRole': 'exported',
  'staff_log.actorId': 'exported',
  'staff_log.actorName': 'exported',
  'staff_log.actorRole': 'exported',
  'staff_log.target': 'names others, who were acted upon',
  'staff_log.targetId': 'names others, who were acted upon',
  'api_key.createdBy': 'a key belongs to the shop; that it was made is in the staff log, which is exported',
  'api_key.name': 'the name of a program',
  'concert.name': 'not a person',
  'concert.venueName': 'not a person',
  'tier.name': 'not a person',
  'seat.rowName': 'not a person',
};

test('every column that tells of a person is exported, or there is a reason why not', async () => {
  const columns = await database.dataSource.query<{ name: string }[]>(
    `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name FROM INFORMATION_SCHEMA.COLUMNS
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'migrations'
        AND COLUMN_NAME REGEXP 'customerId|actor|email|name|device|phone|address|createdBy|target|owner|sessionId|places'`,
  );
  expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(told).sort());
});
