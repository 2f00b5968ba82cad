import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Configuration } from '../../configuration/configuration.js';
import { neverLogged } from './never-logged.js';

/** JSON lines to `destination`; readable ones for a person at a terminal. */
export function createLogger(
  { logLevel, nodeEnv }: Pick<Configuration, 'logLevel' | 'nodeEnv'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    level: logLevel,
    redact: { paths: [...neverLogged], remove: true },
    // A query may hold what belongs to one person, such as an e-mail address.
    serializers: { req: ({ method, url }: FastifyRequest) => ({ method, path: pathOf(url) }) },
  };
  if (destination) return pino(options, destination);
  const isForPerson = nodeEnv !== 'production' && process.stdout.isTTY;
  return isForPerson ? pino(options, pretty({ sync: true, ignore: 'pid,hostname' })) : pino(options);
}

/** One line an API call, louder the worse it went: no query, no headers, no body, as these hold what is nobody's business. */
export class AnswerLog extends LogController {
  override isLogDisabled(request: FastifyRequest): boolean {
    return !request.url.startsWith('/api/');
  }

  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (this.isLogDisabled(request)) return;
    const path = pathOf(request.url);
    const ms = Math.round(reply.elapsedTime);
    const line = { method: request.method, path, status: reply.statusCode, ms };
    if (error) request.log.error({ ...line, err: error }, 'answer broke off');
    else request.log[levelOf(reply.statusCode)](line, 'answered');
  }
}

function levelOf(status: number): 'warn' | 'info' | 'debug' {
  if (status >= 500) return 'warn';
  return status >= 400 ? 'info' : 'debug';
}

function pathOf(url: string): string {
  return url.split('?', 1)[0]!;
}
