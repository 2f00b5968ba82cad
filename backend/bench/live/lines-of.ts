import type { FramesMeasured } from './measure-frames.js';
import type { LineMeasured } from './measure-line.js';
import type { measureSnapshots } from './measure-snapshots.js';

export interface LiveResults {
  readonly line: LineMeasured | null;
  readonly snapshots: Awaited<ReturnType<typeof measureSnapshots>> | null;
  readonly frames: FramesMeasured | null;
}

/** The results as somebody reads them. */
export function linesOf({ line, snapshots, frames }: LiveResults): string[] {
  return [
    ...(frames ? linesOfFrames(frames) : []),
    ...(snapshots
      ? [
          `snapshot of ${snapshots.seats} seats  ${kib(snapshots.compressedBytes)} compressed`,
          `  ${round(snapshots.plainPerSecond)}/s as JSON, ${round(snapshots.compressedPerSecond)}/s compressed, ${round(snapshots.notModifiedPerSecond)}/s not modified (ETag)`,
        ]
      : []),
    ...(line ? linesOfLine(line) : []),
  ];
}

function linesOfLine(line: LineMeasured): string[] {
  const { rankCorrelation: rho, rankDeviation: deviation } = line;
  return [
    `waiting room  ${round(line.joinsPerSecond)} joins/s (p99 ${round(line.joinP99Ms)} ms, ${line.joinsRefused} refused), ${round(line.statusPerSecond)} status/s`,
    `  order of ${line.joins} arrivals and turns: rank correlation ${rho.toFixed(4)}, ${(rho / deviation).toFixed(2)} standard deviations from 0`,
    `  mean turn of the first half ${round(line.meanTurnOfFirstHalf)}, of the second ${round(line.meanTurnOfSecondHalf)}; every turn once: ${line.everyTurnOnce}; who came later is in order: ${line.lateInOrder}`,
  ];
}

function linesOfFrames(frames: FramesMeasured): string[] {
  const cpu = frames.serverCpu.map((share) => `${round(share * 100)} %`).join(', ');
  return [
    `sockets  ${frames.sockets} open, ${frames.stillOpen} to the end, ${frames.upToDate} at the last version, ${frames.readAgain} told to read again${frames.failures.map((failure) => `; ${failure}`).join('')}`,
    `  ${kib(frames.rssBytesASocket)} of memory a socket (${kib(frames.heldBytesASocket)} of it JavaScript’s); server ${frames.serverRssBytes.map((bytes) => `${round(bytes / 1024 ** 2)} MiB`).join(', ')}`,
    `  ${round(frames.bookingsPerSecond)} bookings/s in ${frames.transactions} transactions (p50 ${round(frames.bookingP50Ms)} ms, p99 ${round(frames.bookingP99Ms)} ms, other answers than 201: ${JSON.stringify(frames.otherAnswers)}), processor of the server ${cpu}`,
    `  from commit to frame: p50 ${frames.frameP50Ms} ms, p99 ${frames.frameP99Ms} ms, at most ${frames.frameMaxMs} ms; ${frames.framesPerSecond.toFixed(1)} frames/s`,
  ];
}

const round = (value: number) => value.toFixed(0);
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
