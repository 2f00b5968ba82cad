import { randomUUID } from 'node:crypto';
import { answerClientErrors } from './answer-client-errors.js';
import { AnswerLog } from './logging.js';

/** A body may have 1.5 MiB: the largest seating plan (200 sections of 200 named rows) takes 1.3. */
const bodyLimit = 1.5 * 1024 * 1024;

const longestSlug = 140;

export const serverOptions = {
  bodyLimit,
  routerOptions: { maxParamLength: longestSlug },
  genReqId: () => randomUUID(),
  trustProxy: false,
  clientErrorHandler: answerClientErrors,
  logController: new AnswerLog(),
  skipMiddie: true,
};
