import type { RoomSettings } from '../../src/domain/waiting-room/room-settings.js';
import type { WaitingRoomProps } from '../../src/domain/waiting-room/waiting-room.js';
import { WaitingRooms } from '../../src/domain/waiting-room/waiting-rooms.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { CallTurns } from '../../src/use-cases/waiting-room/call-turns.js';
import type { Place } from './answers.js';
import { expectOk } from './concerts.js';
import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

/** An hour ahead, for a sale that opens when the test says so. */
export const anHourAhead = () => new Date(Date.now() + 3_600_000).toISOString();

export const roomPath = (concertId: string) => `/api/concerts/${concertId}/waiting-room`;

/** From now on people wait for this concert. */
export function engage(
  { app }: Pick<TestApp, 'app'>,
  concertId: string,
  settings: Partial<RoomSettings> = {},
): Promise<WaitingRoomProps> {
  return app.get(WaitingRooms, { strict: false }).change(concertId, (room, now) => {
    room.configure({ mode: 'on', ...settings });
    room.engage(now);
  });
}

export async function disengage({ app }: Pick<TestApp, 'app'>, concertId: string): Promise<void> {
  await app.get(WaitingRooms, { strict: false }).change(concertId, (room) => room.disengage());
}

export function configure({ app }: Pick<TestApp, 'app'>, concertId: string, settings: Partial<RoomSettings>) {
  return app.get(WaitingRooms, { strict: false }).change(concertId, (room) => room.configure(settings));
}

/** What the job does twice a second. */
export function callTurns({ app }: Pick<TestApp, 'app'>): Promise<number> {
  return app.get(CallTurns, { strict: false }).execute();
}

export function takePlace(client: TestClient, concertId: string): Promise<Place> {
  return expectOk(client.post<Place>(`${roomPath(concertId)}/place`));
}

export function lookAt(client: TestClient, concertId: string, ticket: string) {
  return client.get<Place>(`${roomPath(concertId)}/place`, { 'waiting-room-ticket': ticket });
}

export function enter(client: TestClient, concertId: string, ticket: string) {
  return client.post<Place>(`${roomPath(concertId)}/admission`, { ticket });
}

export function leave(client: TestClient, concertId: string) {
  return client.delete(`${roomPath(concertId)}/admission`);
}

/** Opens the sale now, which was to open later. */
export async function openSale({ database }: Pick<TestApp, 'database'>, concertId: string): Promise<void> {
  await database.dataSource.query('UPDATE concert SET saleOpensAt = UTC_TIMESTAMP(3) WHERE id = ?', [
    uuidToBytes(concertId),
  ]);
}

/** Lets so many seconds pass for a room: what it goes by the time of was so much earlier. */
export async function passTime(
  { database }: Pick<TestApp, 'database'>,
  concertId: string,
  seconds: number,
): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - INTERVAL ${seconds} SECOND`;
  const id = [uuidToBytes(concertId)];
  await database.dataSource.query(
    `UPDATE waiting_room SET ${['shuffledAt', 'creditedAt'].map(earlier).join(', ')} WHERE concertId = ?`,
    id,
  );
  await database.dataSource.query(`UPDATE waiting_call SET ${earlier('calledAt')} WHERE concertId = ?`, id);
  await database.dataSource.query(`UPDATE admission SET ${earlier('expiresAt')} WHERE concertId = ?`, id);
}
