import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { deriveKey } from '../kernel/derive-key.js';
import { uuidToBytes } from '../database/uuid-column.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts the secrets of second factors: whoever reads the table, or has an old copy of it, cannot make codes. The
 * owner's id is sealed in, so that a secret does not open in another row.
 */
export class SecretBox {
  private readonly logger = new Logger(SecretBox.name);
  private readonly key: Buffer;

  constructor(appSecret: string) {
    this.key = deriveKey(appSecret, 'second factors');
  }

  seal(ownerId: string, secret: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(uuidToBytes(ownerId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Null, and a line for the operator, for what another key has sealed. */
  open(ownerId: string, sealed: Buffer): string | null {
    const nonce = sealed.subarray(0, nonceBytes);
    const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
    try {
      const decipher = createDecipheriv(algorithm, this.key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(uuidToBytes(ownerId)).setAuthTag(tag);
      const opened = decipher.update(sealed.subarray(nonceBytes + tagBytes));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      this.logger.error(
        `The second factor of ${ownerId} cannot be read: was APP_SECRET changed? A recovery code or an admin helps.`,
      );
      return null;
    }
  }
}
