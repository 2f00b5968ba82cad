import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problemContentType, problemOf } from './problem.js';

const details: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'The address and the headers are too long.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request did not arrive in time.',
};

/** What the HTTP parser cannot read never becomes a request: it is answered on its connection, which then ends. */
export function answerClientErrors(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const detail = details[error.code ?? ''] ?? 'The request is not well-formed HTTP.';
  const problem = problemOf({ code: 'BAD_REQUEST', detail }, randomUUID());
  const body = JSON.stringify(problem);
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Type: ${problemContentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
