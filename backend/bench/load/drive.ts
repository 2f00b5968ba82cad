import { type Answer, measure, type Measurement } from './measurement.js';

/** Sends the request with this number and resolves with the status of its answer, 0 if there was none. */
export type Lane = (index: number) => Promise<number>;

/** Sends `count` requests over the lanes, on each the next one as soon as the last was answered. */
export async function drive(lanes: readonly Lane[], count: number): Promise<Measurement> {
  const answers: Answer[] = [];
  let next = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(
    lanes.map(async (lane) => {
      while (next < count) {
        const index = next++;
        const sent = performance.now();
        const status = await lane(index);
        const at = performance.now();
        answers.push({ status, ms: at - sent, at: at - began });
      }
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  return measure(answers, (user + system) / count);
}
