import type { OpenApiCheck } from './open-api-check.js';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed if the answer is JSON, else its text. Its shape has been checked against the OpenAPI document. */
  readonly body: T;
}

export interface RequestOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who calls the API; every answer is held against the OpenAPI document. */
export class TestClient {
  constructor(
    private readonly url: string,
    private readonly api: OpenApiCheck,
    readonly token: string | null,
    readonly customerId = '',
  ) {}

  get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.request('GET', path, { headers });
  }

  post<T>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.request('POST', path, { body, headers });
  }

  patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.request('PATCH', path, { body });
  }

  delete<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request('DELETE', path, { body });
  }

  async request<T>(
    method: string,
    path: string,
    { body, raw, headers }: RequestOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      redirect: 'manual',
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    const parsed = (contentType.includes('json') ? JSON.parse(text) : text) as T;
    this.api.check(method, path, response.status, contentType, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  }
}
