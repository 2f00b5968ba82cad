import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';

const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

/** What is smaller fits into one packet anyway. */
const worthwhileBytes = 1024;

const compress: Record<Encoding, (json: Buffer) => Promise<Buffer>> = {
  // The usual quality takes ten times as long for the last tenth.
  br: (json) =>
    promisify(brotliCompress)(json, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
      },
    }),
  gzip: promisify(gzip),
};

/** A JSON body that many ask for: written once, and compressed once in each way that somebody asks for. */
export class EncodedJson {
  private readonly json: Buffer;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(body: object) {
    this.json = Buffer.from(JSON.stringify(body));
  }

  /** What it takes at most with all its encodings, about. */
  get bytes(): number {
    return this.json.length * 2;
  }

  /** The body as this caller reads it, with the headers that say so. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    const encoding = this.encodingFor(request);
    const body = encoding ? await this.in(encoding) : this.json;
    reply.header('content-type', 'application/json; charset=utf-8');
    if (encoding) reply.header('content-encoding', encoding);
    return body;
  }

  private encodingFor({ headers }: FastifyRequest): Encoding | null {
    const accepted = headers['accept-encoding'];
    if (!accepted || this.json.length < worthwhileBytes) return null;
    return negotiate(String(accepted), [...encodings]);
  }

  private in(encoding: Encoding): Promise<Buffer> {
    const known = this.compressed.get(encoding);
    if (known) return known;
    const compressed = compress[encoding](this.json);
    this.compressed.set(encoding, compressed);
    compressed.catch(() => this.compressed.delete(encoding));
    return compressed;
  }
}

/** Says that the answer depends on a header of the request. */
export function variesBy(reply: FastifyReply, header: string): void {
  const others = reply.getHeader('vary');
  reply.header('vary', others ? `${String(others)}, ${header}` : header);
}
