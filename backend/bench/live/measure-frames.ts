import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../load/connection.js';
import { withConnections } from '../load/http-lanes.js';
import { ask } from '../setup/ask.js';
import type { StagedConcert } from '../setup/shop.js';
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

  return withConnections([server.port], bookingConnections, async (connections) => {
    await warmUp(stage, connections, bookingsPerSecond);
    const empty = await usage();
    const clients = await openSockets(stage, sockets);
    await Promise.all(clients.map(({ child }) => tell(child, { about: 'watch', concertId: concert.id })));
    const full = await usage();
    const open = clients.reduce((sum, client) => sum + client.open, 0);

    await server.ask<Steps>({ about: 'steps' } satisfies ServerQuestion);
    const before = await usage();
    const booked = await bookAtRate(connections, bookingsPerSecond, seconds, (index) =>
      stage.shop.bookingRequest(index, { concertId: concert.id, seats: [index + 1] }),
    );
    const after = await usage();
    // The last frames are under way, and what was missed is found within a second and a third.
    await pause(3000);
    const { steps } = await server.ask<Steps>({ about: 'steps' } satisfies ServerQuestion);
    const received = await collect(
      clients.map(({ child }) => child),
      steps,
    );
    const cpu = after.map(
      (now, index) => (now.cpuMicros - before[index]!.cpuMicros) / (now.atMicros - before[index]!.atMicros),
    );
    return {
      sockets: open,
      failures: clients.flatMap(({ failure }) => failure ?? []),
      rssBytesASocket: (sum(full.map(rssOf)) - sum(empty.map(rssOf))) / open,
      heldBytesASocket: (sum(full.map(heldOf)) - sum(empty.map(heldOf))) / open,
      serverRssBytes: full.map(rssOf),
      seats,
      bookingsPerSecond: booked.perSecond,
      bookingsRefused: booked.others,
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
      serverCpu: cpu,
    };
  });
}

export type FramesMeasured = Awaited<ReturnType<typeof measureFrames>>;

async function warmUp(
  stage: LiveStage,
  connections: readonly Connection[],
  perSecond: number,
): Promise<void> {
  const concert: StagedConcert = await stage.shop.addConcert('assigned', perSecond * 3);
  await bookAtRate(connections, perSecond, 3, (index) =>
    stage.shop.bookingRequest(index, { concertId: concert.id, seats: [index + 1] }),
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
