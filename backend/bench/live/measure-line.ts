import { setTimeout as pause } from 'node:timers/promises';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { Connection } from '../load/connection.js';
import { drive } from '../load/drive.js';
import { withConnections, withHttpLanes } from '../load/http-lanes.js';
import { requestText } from '../load/request-text.js';
import type { LiveStage } from './live-stage.js';
import { rankCorrelation } from './rank-correlation.js';

const statusRequests = 50_000;

interface PlaceAnswer {
  readonly ticket: string;
  readonly turn: number | null;
}

export interface LineWanted {
  readonly joins: number;
  readonly connections: number;
}

/** How many can get in line a second, how many can look at it, and whether it is fair. */
export async function measureLine(stage: LiveStage, { joins, connections }: LineWanted) {
  const { shop, database, schema, servers } = stage;
  const [{ port }] = servers;
  const id = await shop.addWaitingRoom();
  const early = Math.floor(joins / 2);
  const tickets: string[] = [];
  return withConnections([port], connections, async (opened) => {
    const join = (connection: Connection) => async (index: number) => {
      const { status, body } = await connection.send(shop.takePlaceRequest(index, id));
      if (status === 200) tickets[index] = (JSON.parse(body) as PlaceAnswer).ticket;
      return status;
    };
    const joined = await drive(opened.map(join), joins);
    await database.query(`UPDATE ${schema}.concert SET saleOpensAt = UTC_TIMESTAMP(3) WHERE id = ?`, [
      uuidToBytes(id),
    ]);
    const turns = await readTurns(opened, tickets, (index) => shop.placeRequest(index, id, tickets[index]!));

    const late: number[] = [];
    for (let index = joins; index < joins + 200; index++) {
      const { body } = await opened[0]!.send(shop.takePlaceRequest(index, id));
      late.push((JSON.parse(body) as PlaceAnswer).turn!);
    }
    const path = `/api/concerts/${id}/waiting-room`;
    const request = requestText({ method: 'GET', path });
    const looks = await withHttpLanes(
      [port],
      64,
      () => request,
      (lanes) => drive(lanes, statusRequests),
    );
    const arrivals = turns.map((_, index) => index);
    return {
      joins,
      joinsPerSecond: joined.perSecond,
      joinP99Ms: joined.p99,
      joinsRefused: joins - joined.granted,
      statusPerSecond: looks.perSecond,
      rankCorrelation: rankCorrelation(arrivals, turns),
      rankDeviation: 1 / Math.sqrt(joins - 1),
      meanTurnOfFirstHalf: mean(turns.slice(0, early)),
      meanTurnOfSecondHalf: mean(turns.slice(early)),
      everyTurnOnce: new Set(turns).size === joins && Math.max(...turns) === joins,
      lateInOrder: late.every((turn, index) => turn === joins + 1 + index),
    };
  });
}

export type LineMeasured = Awaited<ReturnType<typeof measureLine>>;

/** Waits for the shuffle, then reads what each ticket's turn is. */
async function readTurns(
  connections: readonly Connection[],
  tickets: readonly string[],
  requestOf: (index: number) => string,
): Promise<number[]> {
  const read = async (connection: Connection, index: number) =>
    (JSON.parse((await connection.send(requestOf(index))).body) as PlaceAnswer).turn;
  while ((await read(connections[0]!, 0)) === null) await pause(100);
  const turns: number[] = [];
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < tickets.length) {
        const index = next++;
        turns[index] = (await read(connection, index))!;
      }
    }),
  );
  return turns;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
