import { Secret, TOTP } from 'otpauth';
import { OneTimeCodes } from '../../domain/second-factor/one-time-codes.js';

const issuer = 'Fermata';

/** What all apps can do: SHA-1, six digits, 30 seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

export class TotpCodes extends OneTimeCodes {
  drawSecret(): string {
    return new Secret({ size: 20 }).base32;
  }

  uriOf({ secret, label }: { secret: string; label: string }): string {
    return new TOTP({ ...settings, issuer, label, secret }).toString();
  }

  /** A step to either side makes up for a clock that goes wrong and for the time that typing takes. */
  stepOf(secret: string, code: string, now: Date): number | null {
    const timestamp = now.getTime();
    const delta = TOTP.validate({
      ...settings,
      secret: Secret.fromBase32(secret),
      token: code,
      timestamp,
      window: 1,
    });
    return delta === null ? null : TOTP.counter({ period: settings.period, timestamp }) + delta;
  }
}
