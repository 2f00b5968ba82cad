import { hkdfSync } from 'node:crypto';

/** A key of 256 bits for one use of the secret that the operator gave, so that no two uses share a key. */
export function deriveKey(appSecret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', appSecret, '', `fermata ${use}`, 32));
}
