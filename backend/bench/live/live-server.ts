import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ConcertNews } from '../../src/domain/live/concert-news.js';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import { openService } from '../servers/open-service.js';
import { answerQuestions } from '../setup/ask.js';
import { nowMicros } from './now-micros.js';

export type ServerQuestion = { readonly about: 'usage' } | { readonly about: 'steps' };

export interface Usage {
  readonly rssBytes: number;
  /** What JavaScript holds, buffers too. */
  readonly heldBytes: number;
  /** Processor time so far, and when that was. */
  readonly cpuMicros: number;
  readonly atMicros: number;
}

/** When which version of the concert was told, which is as soon as its commit was confirmed. */
export interface Steps {
  readonly steps: readonly (readonly [version: number, atMicros: number])[];
}

/** The service as it is, which also tells when it has committed what, and what it takes. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const { app, configuration } = await openService();
let steps: [number, number][] = [];
app.get(ConcertNews, { strict: false }).listen((news) => {
  if (news.kind === 'seats') steps.push([news.to, nowMicros()]);
});
answerQuestions<ServerQuestion>(({ about }): Usage | Steps => {
  if (about === 'steps') {
    const told = steps;
    steps = [];
    return { steps: told };
  }
  collectGarbage();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rssBytes: rss, heldBytes: heapUsed + external, cpuMicros: user + system, atMicros: nowMicros() };
});
await app.listen(configuration.port, configuration.host);
app.get(Schedules, { strict: false }).start();
