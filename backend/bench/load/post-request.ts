export interface Post {
  readonly path: string;
  readonly body: unknown;
  readonly token?: string;
  readonly key?: string;
}

/** The text of a POST as it travels. */
export function postRequest({ path, body, token, key }: Post): string {
  const content = JSON.stringify(body);
  return [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(content)}`,
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ...(key === undefined ? [] : [`idempotency-key: ${key}`]),
    '',
    content,
  ].join('\r\n');
}
