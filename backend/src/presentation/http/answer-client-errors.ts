import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemContentType, type ProblemDetails, problemOf } from './problem.js';

/** Answers what never became a request: not HTTP, headers without an end, or too slow. The connection is closed. */
export function answerClientErrors(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else socket.end(answerOf(detailsOf(error.code)), () => socket.destroy());
}

function detailsOf(code: string | undefined): ProblemDetails {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'REQUEST_TIMEOUT', detail: 'The request took too long to arrive.' };
    case 'HPE_HEADER_OVERFLOW':
      return { code: 'HEADERS_TOO_LARGE', detail: 'The address and the headers have more than 16 KiB.' };
    default:
      return { code: 'BAD_REQUEST', detail: 'The request is not well-formed HTTP.' };
  }
}

function answerOf(details: ProblemDetails): string {
  const problem = problemOf(details, randomUUID());
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${problemContentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
