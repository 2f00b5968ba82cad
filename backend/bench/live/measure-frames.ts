import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { withConnections } from '../load/http-lanes.js';
import { ask } from '../setup/ask.js';
import { percentile } from './arrivals.js';
import { bookAtRate } from './book-at-rate.js';
import type { ServerQuestion, Steps, Usage } from './live-server.js';
import type { LiveStage } from './live-stage.js';
import type { Opened, Received, SocketsQuestion } from './sockets.js';

/** A process may have so many files open, of which the clients need one a socket. */
const socketsAProcess = 10_000;

/** As many as one process of the service may be asked by at once without being the measure itself. */
const bookingConnections = 256;

export interface FramesWanted {
  readonly sockets: number;
  readonly bookingsPerSecond: number;
  readonly seconds: number;
}

/** How quickly everybody who watches a concert hears of what is booked, and what it takes. */
export async function measureFrames(stage: LiveStage, wanted: FramesWanted) {
  const { sockets, bookingsPerSecond, seconds } = wanted;
  const seats = Math.max(20_000, Math.ceil(bookingsPerSecond * seconds * 1.1));
  const concert = await stage.shop.addConcert('assigned', seats);
  const [server] = stage.servers;
  const usage = () =>
    Promise.all(stage.servers.map((each) => each.ask<Usage>({ about: 'usage' } satisfies ServerQuestion)));

  await warmUp(stage, bookingsPerSecond);
  const empty = await usage();
  const clients = await openSockets(stage, sockets);
  await Promise.all(clients.map(({ child }) => tell(child, { about: 'watch', concertId: concert.id })));
  const full = await usage();
  const open = sum(clients.map((client) => client.open));

  await server.ask<Steps>({ about: 'steps' } satisfies ServerQuestion);
  const before = await usage();
  const booked = await book(stage, concert.id, bookingsPerSecond, seconds);
  const after = await usage();
  // Telling follows the answer.
  await pause(200);
  const { steps } = await server.ask<Steps>({ about: 'steps' } satisfies ServerQuestion);
  const received = await collect(
    clients.map(({ child }) => child),
    steps,
  );
  return {
    sockets: open,
    failures: clients.flatMap(({ failure }) => failure ?? []),
    rssBytesASocket: (sum(full.map(rssOf)) - sum(empty.map(rssOf))) / open,
    heldBytesASocket: (sum(full.map(heldOf)) - sum(empty.map(heldOf))) / open,
    serverRssBytes: full.map(rssOf),
    seats,
    bookingsPerSecond: booked.perSecond,
    bookingsGranted: booked.granted,
    otherAnswers: booked.others,
    bookingP50Ms: booked.times[Math.floor(booked.times.length * 0.5)]!,
    bookingP99Ms: booked.times[Math.floor(booked.times.length * 0.99)]!,
    transactions: steps.length,
    framesPerSecond: received.frames / seconds,
    frameP50Ms: percentile(received.delays, 0.5),
    frameP99Ms: percentile(received.delays, 0.99),
    frameMaxMs: percentile(received.delays, 1),
    readAgain: received.readAgain,
    stillOpen: received.open,
    upToDate: received.upToDate,
    serverCpu: after.map(
      (now, index) => (now.cpuMicros - before[index]!.cpuMicros) / (now.atMicros - before[index]!.atMicros),
    ),
  };
}

export type FramesMeasured = Awaited<ReturnType<typeof measureFrames>>;

async function warmUp(stage: LiveStage, perSecond: number): Promise<void> {
  const concert = await stage.shop.addConcert('assigned', perSecond * 3);
  await book(stage, concert.id, perSecond, 3);
}

/** Seat after seat, by the first server. */
function book({ shop, servers }: LiveStage, concertId: string, perSecond: number, seconds: number) {
  const requestOf = (index: number) => shop.bookingRequest(index, { concertId, seats: [index + 1] });
  return withConnections([servers[0].port], bookingConnections, (connections) =>
    bookAtRate(connections, perSecond, seconds, requestOf),
  );
}

async function openSockets(stage: LiveStage, count: number) {
  const ports = stage.servers.map(({ port }) => port);
  const processes = Math.ceil(count / socketsAProcess);
  return Promise.all(
    Array.from({ length: processes }, async (_, index) => {
      const child = stage.startClients();
      const share = Math.floor((count * (index + 1)) / processes) - Math.floor((count * index) / processes);
      const opened = await tell<Opened>(child, {
        about: 'open',
        ports,
        count: share,
        address: 1 + index * 4,
      });
      return { child, ...opened };
    }),
  );
}

async function collect(children: readonly ChildProcess[], steps: Steps['steps']): Promise<Received> {
  const lastVersion = steps.at(-1)![0];
  await Promise.all(children.map((child) => tell(child, { about: 'last version', lastVersion })));
  const all: Received[] = [];
  for (const child of children)
    all.push(await tell<Received>(child, { about: 'delays', steps, lastVersion }));
  return {
    delays: all[0]!.delays.map((_, ms) => sum(all.map(({ delays }) => delays[ms]!))),
    frames: Math.max(...all.map(({ frames }) => frames)),
    readAgain: sum(all.map(({ readAgain }) => readAgain)),
    open: sum(all.map(({ open }) => open)),
    upToDate: sum(all.map(({ upToDate }) => upToDate)),
  };
}

function tell<T>(child: ChildProcess, question: SocketsQuestion): Promise<T> {
  return ask<T>(child, question);
}

const heldOf = ({ heldBytes }: Usage) => heldBytes;
const rssOf = ({ rssBytes }: Usage) => rssBytes;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
