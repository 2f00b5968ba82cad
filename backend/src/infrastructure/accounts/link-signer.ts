import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '../kernel/derive-key.js';

/** What a token says about itself, to be believed only where the signature is right. */
export interface SignedLink {
  readonly id: Buffer;
  readonly purpose: string;
}

const idBytes = 16;

/** Makes and reads tokens: base64url of id and purpose, a dot, and base64url of their HMAC-SHA256. */
export class LinkSigner {
  private readonly key: Buffer;

  constructor(appSecret: string) {
    this.key = deriveKey(appSecret, 'account links');
  }

  sign({ id, purpose }: SignedLink): string {
    const payload = Buffer.concat([id, Buffer.from(purpose)]).toString('base64url');
    return `${payload}.${this.signatureOf(payload)}`;
  }

  /** Null for what was not signed with this key. The text itself is compared: base64url has several spellings. */
  read(token: string): SignedLink | null {
    const [payload = '', signature = '', ...rest] = token.split('.');
    const expected = Buffer.from(this.signatureOf(payload));
    const given = Buffer.from(signature);
    if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const bytes = Buffer.from(payload, 'base64url');
    return { id: bytes.subarray(0, idBytes), purpose: bytes.toString('utf8', idBytes) };
  }

  private signatureOf(payload: string): string {
    return createHmac('sha256', this.key).update(payload).digest('base64url');
  }
}
