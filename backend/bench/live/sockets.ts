import { answerQuestions } from '../setup/ask.js';
import { Arrivals, type Delays } from './arrivals.js';
import type { Steps } from './live-server.js';
import { RawLiveSocket } from './raw-live-socket.js';

export type SocketsQuestion =
  | {
      readonly about: 'open';
      readonly ports: readonly number[];
      readonly count: number;
      readonly address: number;
    }
  | { readonly about: 'watch'; readonly concertId: string }
  | { readonly about: 'last version'; readonly lastVersion: number }
  | ({ readonly about: 'delays'; readonly lastVersion: number } & Steps);

export interface Opened {
  readonly open: number;
  /** Why no more could be opened. */
  readonly failure: string | null;
}

export interface Received {
  readonly delays: Delays;
  readonly frames: number;
  readonly readAgain: number;
  readonly open: number;
  /** Sockets that have heard of the last version. */
  readonly upToDate: number;
}

const opensAtOnce = 100;
const patienceMs = 30_000;
/** From one address so many ports are sure to be free. */
const socketsAnAddress = 5000;

/** A process full of clients that watch one concert. */
const sockets: RawLiveSocket[] = [];
const versions: number[] = [];
const arrivals = new Arrivals();
let greeted = 0;

answerQuestions<SocketsQuestion>(async (question): Promise<object> => {
  switch (question.about) {
    case 'open':
      return openAll(question.ports, question.count, question.address);
    case 'watch':
      for (const socket of sockets) socket.say({ watch: question.concertId });
      while (greeted < sockets.filter(({ isOpen }) => isOpen).length) await pause();
      return {};
    case 'last version':
      await waitFor(question.lastVersion);
      return {};
    case 'delays':
      return {
        delays: arrivals.delays(question.steps),
        frames: arrivals.frameCount,
        readAgain: arrivals.readAgain,
        open: sockets.filter(({ isOpen }) => isOpen).length,
        upToDate: upToDate(question.lastVersion),
      };
  }
});

async function openAll(ports: readonly number[], count: number, firstAddress: number): Promise<Opened> {
  let next = 0;
  let failure: string | null = null;
  const openOneByOne = async () => {
    while (next < count && failure === null) {
      const index = next++;
      const address = `127.0.1.${firstAddress + Math.floor(index / socketsAnAddress)}`;
      versions[index] = -1;
      try {
        sockets.push(
          await RawLiveSocket.open(ports[index % ports.length]!, address, (text) => hear(index, text)),
        );
      } catch (error) {
        failure = (error as Error).message;
      }
    }
  };
  await Promise.all(Array.from({ length: opensAtOnce }, openOneByOne));
  return { open: sockets.length, failure };
}

function hear(index: number, text: string): void {
  const frame = /"from":(\d+),"to":(\d+)/.exec(text);
  if (frame) {
    arrivals.note(Number(frame[1]), Number(frame[2]));
    versions[index] = Number(frame[2]);
    return;
  }
  const greeting = /"version":(\d+)/.exec(text);
  if (!greeting) throw new Error(`Unexpected: ${text}`);
  if (versions[index] === -1) greeted++;
  versions[index] = Number(greeting[1]);
}

function upToDate(lastVersion: number): number {
  return versions.filter((version) => version >= lastVersion).length;
}

/** Frames may be under way; what was missed is found within a second and a third. */
async function waitFor(lastVersion: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (upToDate(lastVersion) < sockets.length && performance.now() < until) await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
