import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';

export type IntentStatus = 'requires_payment_method' | 'requires_capture' | 'succeeded' | 'canceled';

export interface FakeIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: string;
  readonly client_secret: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly capture_method: string;
  status: IntentStatus;
}

export interface FakeRefund {
  readonly id: string;
  readonly object: 'refund';
  readonly payment_intent: string;
  readonly amount: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'succeeded';
}

export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly form: Readonly<Record<string, string>>;
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

/** How the next call fails: before it was heard, or after it took effect. */
export type Failure = 'not heard' | 'answer lost' | 'error 500';

/**
 * An HTTP server that speaks as much of Stripe's documented API as payments need: form-encoded requests, JSON
 * answers, errors with type and code, and idempotency keys that are remembered with their answers, errors included.
 */
export class StripeFake {
  readonly intents = new Map<string, FakeIntent>();
  readonly refunds: FakeRefund[] = [];
  readonly calls: FakeCall[] = [];
  readonly secretKey = 'sk_test_fake';
  readonly webhookSecret = 'whsec_fake';
  private readonly answered = new Map<string, { request: string; reply: Reply }>();
  private failures: { failure: Failure; path: string }[] = [];
  private drawn = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.serve(request, response));
  }

  static async start(): Promise<StripeFake> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StripeFake(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next calls fail whose path ends so: a call and its repetition by the SDK are two. */
  failNext(path: string, ...failures: Failure[]): void {
    this.failures = failures.map((failure) => ({ failure, path }));
  }

  /** Keys are kept for a day. */
  forgetKeys(): void {
    this.answered.clear();
  }

  /** What the browser does with the client secret. */
  authoriseAsCustomer(clientSecret: string): FakeIntent {
    const intent = [...this.intents.values()].find(({ client_secret: secret }) => secret === clientSecret)!;
    if (intent.status !== 'requires_payment_method') throw new Error(`The intent is ${intent.status}.`);
    intent.status = 'requires_capture';
    return intent;
  }

  /** The body of an event and the header that signs it. */
  eventOf(
    type: string,
    object: object,
    { secret = this.webhookSecret, timestamp }: { secret?: string; timestamp?: number } = {},
  ): { payload: string; header: string } {
    const payload = JSON.stringify(
      { id: `evt_${++this.drawn}`, object: 'event', type, data: { object } },
      null,
      2,
    );
    return { payload, header: Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }) };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const url = new URL(request.url!, this.url);
    const key = request.headers['idempotency-key'] ?? null;
    const method = request.method!;
    const form = Object.fromEntries(new URLSearchParams(body || url.search));
    const call: FakeCall = { method, path: url.pathname, key: key && String(key), form };
    this.calls.push(call);

    const failure = url.pathname.endsWith(this.failures[0]?.path ?? '') && this.failures.shift()?.failure;
    if (failure === 'not heard') return void request.socket.destroy();
    const { reply, replayed } =
      failure === 'error 500'
        ? { reply: refusal(500, 'api_error', 'boom'), replayed: false }
        : this.answerOnce(call, request.headers.authorization, body);
    if (failure === 'answer lost') return void request.socket.destroy();
    response.writeHead(reply.status, {
      'content-type': 'application/json',
      'request-id': `req_${++this.drawn}`,
      ...(replayed && { 'idempotent-replayed': 'true' }),
    });
    response.end(JSON.stringify(reply.body));
  }

  private answerOnce(call: FakeCall, authorization: string | undefined, body: string) {
    if (authorization !== `Bearer ${this.secretKey}`) {
      return { reply: refusal(401, 'invalid_request_error', 'api_key_invalid'), replayed: false };
    }
    const request = `${call.method} ${call.path} ${body}`;
    const earlier = call.key && call.method === 'POST' ? this.answered.get(call.key) : undefined;
    if (earlier) {
      const same = earlier.request === request;
      const reply = same ? earlier.reply : refusal(400, 'idempotency_error', 'idempotency_key_reused');
      return { reply, replayed: same };
    }
    const answered = this.answer(call);
    // What is answered later with the same key is what was true now.
    const reply = { status: answered.status, body: structuredClone(answered.body) };
    if (call.key) this.answered.set(call.key, { request, reply });
    return { reply, replayed: false };
  }

  private answer({ method, path, form }: FakeCall): Reply {
    if (path === '/v1/payment_intents' && method === 'POST') return this.createIntent(form);
    if (path === '/v1/refunds' && method === 'POST') return this.createRefund(form);
    if (path === '/v1/refunds') {
      const data = this.refunds.filter((refund) => refund.payment_intent === form.payment_intent);
      return ok({ object: 'list', data, has_more: false, url: path });
    }
    const [, id, action] = /^\/v1\/payment_intents\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    const intent = this.intents.get(id ?? '');
    if (!intent) return refusal(404, 'invalid_request_error', 'resource_missing');
    if (action === 'capture') return move(intent, ['requires_capture'], 'succeeded');
    if (action === 'cancel') return move(intent, ['requires_payment_method', 'requires_capture'], 'canceled');
    return ok(intent);
  }

  private createIntent(form: FakeCall['form']): Reply {
    const amount = Number(form.amount);
    if (form['allowed_payment_method_types[0]'] !== 'card' || !form.currency || !(amount > 0)) {
      return refusal(400, 'invalid_request_error', 'parameter_missing');
    }
    if (amount < 50) return refusal(400, 'invalid_request_error', 'amount_too_small');
    const id = `pi_${++this.drawn}`;
    const intent: FakeIntent = {
      id,
      object: 'payment_intent',
      amount,
      currency: form.currency,
      client_secret: `${id}_secret_${++this.drawn}`,
      capture_method: form.capture_method ?? 'automatic',
      metadata: metadataOf(form),
      status: 'requires_payment_method',
    };
    this.intents.set(id, intent);
    return ok(intent);
  }

  private createRefund(form: FakeCall['form']): Reply {
    const intent = this.intents.get(form.payment_intent!);
    const amount = Number(form.amount);
    const before = this.refunds
      .filter((refund) => refund.payment_intent === intent?.id)
      .reduce((sum, refund) => sum + refund.amount, 0);
    if (intent?.status !== 'succeeded' || before + amount > intent.amount) {
      return refusal(400, 'invalid_request_error', 'charge_already_refunded');
    }
    const refund: FakeRefund = {
      id: `re_${++this.drawn}`,
      object: 'refund',
      payment_intent: intent.id,
      amount,
      metadata: metadataOf(form),
      status: 'succeeded',
    };
    this.refunds.push(refund);
    return ok(refund);
  }
}

function ok(body: object): Reply {
  return { status: 200, body };
}

function refusal(status: number, type: string, code: string): Reply {
  return { status, body: { error: { type, code, message: `The fake says ${code}.` } } };
}

function move(intent: FakeIntent, from: readonly IntentStatus[], to: IntentStatus): Reply {
  if (!from.includes(intent.status)) {
    return refusal(400, 'invalid_request_error', 'payment_intent_unexpected_state');
  }
  intent.status = to;
  return ok(intent);
}

function metadataOf(form: FakeCall['form']): Record<string, string> {
  const entries = Object.entries(form).map(([name, value]) => [/^metadata\[(\w+)\]$/.exec(name)?.[1], value]);
  return Object.fromEntries(entries.filter(([name]) => name)) as Record<string, string>;
}
