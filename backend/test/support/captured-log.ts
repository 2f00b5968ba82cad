import { Logger } from '@nestjs/common';
import { pino } from 'pino';
import { FrameworkLogger } from '../../src/presentation/http/framework-logger.js';

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

/**
 * What the service logs from now on, by its own logger. To be called before a file's first app: all of a process
 * log through the first logger there was.
 */
export function captureLog(): LogLine[] {
  const lines: LogLine[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) };
  const options = { level: 'debug', formatters: { level: (level: string) => ({ level }) } };
  Logger.overrideLogger(new FrameworkLogger(pino(options, destination)));
  return lines;
}
