import { Logger, PinoLogger } from 'nestjs-pino';
import type { Logger as Pino } from 'pino';

/** Nest tells of every module and route at each start, and of a failed one at length; `main` says it in a line. */
const chatter = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'ExceptionHandler',
]);

/** What Nest and its loggers write goes through the same logger as everything else. */
export class FrameworkLogger extends Logger {
  constructor(logger: Pino) {
    const options = { pinoHttp: { logger }, useExisting: true } as const;
    super(new PinoLogger(options), options);
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (isChatter(rest)) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (isChatter(rest)) this.debug(message, ...rest);
    else super.error(message, ...rest);
  }
}

function isChatter(parameters: unknown[]): boolean {
  return chatter.has(String(parameters.at(-1)));
}
