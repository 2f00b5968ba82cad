import { randomUUID } from 'node:crypto';
import type { EdgeSettings } from '../../configuration/edge-settings.js';
import { answerClientErrors } from './answer-client-errors.js';
import { answerFrameworkErrors } from './framework-errors.js';
import { maxHeaderBytes } from './limit-headers.js';
import { AnswerLog } from './logging.js';
import type { Patience } from './slow-clients.js';

/** A body may have 1.5 MiB: the largest seating plan (200 sections of 200 named rows) takes 1.3. */
const bodyLimit = 1.5 * 1024 * 1024;

const longestSlug = 140;

export function serverOptions({ trustedProxies }: EdgeSettings, patience: Patience) {
  return {
    bodyLimit,
    routerOptions: { maxParamLength: longestSlug },
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logController: new AnswerLog(),
    skipMiddie: true,
    frameworkErrors: answerFrameworkErrors,
    clientErrorHandler: answerClientErrors,
    connectionTimeout: patience.idle,
    keepAliveTimeout: patience.keepAlive,
    requestTimeout: patience.request,
    http: {
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.check,
      maxHeaderSize: maxHeaderBytes,
    },
  };
}
