import { loadavg } from 'node:os';
import { writeResults } from '../report/write-results.js';
import { linesOf } from './lines-of.js';
import { withLiveStage } from './live-stage.js';
import { measureFrames } from './measure-frames.js';
import { measureLine } from './measure-line.js';
import { measureSnapshots } from './measure-snapshots.js';

const sockets = Number(process.env.BENCH_LIVE_SOCKETS || 10_000);
const servers = Number(process.env.BENCH_LIVE_SERVERS || 1);
const bookingsPerSecond = Number(process.env.BENCH_LIVE_BOOKINGS || 1000);
const seconds = Number(process.env.BENCH_LIVE_SECONDS || 20);
const joins = Number(process.env.BENCH_LIVE_JOINS || 10_000);
const parts = (process.env.BENCH_LIVE_PARTS || 'frames,snapshots,line').split(',');

const loadBefore = loadavg()[0]!;
const results = await withLiveStage({ servers, customers: joins + 1000 }, async (stage) => ({
  // First, as memory is measured by how much it grows.
  frames: parts.includes('frames')
    ? await measureFrames(stage, { sockets, bookingsPerSecond, seconds })
    : null,
  snapshots: parts.includes('snapshots') ? await measureSnapshots(stage) : null,
  line: parts.includes('line') ? await measureLine(stage, { joins, connections: 256 }) : null,
}));
console.log(`\n${linesOf(results).join('\n')}\n`);
console.log(`also written to ${await writeResults('live-', { loadBefore, servers, ...results })}`);
