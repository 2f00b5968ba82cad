/** Codes that an app on somebody's telephone shows, a new one every 30 seconds (TOTP, RFC 6238). */
export abstract class OneTimeCodes {
  /** A new secret in base32, as apps take it. */
  abstract drawSecret(): string;
  /** What an app reads from a QR code. */
  abstract uriOf(account: { secret: string; label: string }): string;
  /** The step of time that a code belongs to, now or one step beside it; null for a wrong code. */
  abstract stepOf(secret: string, code: string, now: Date): number | null;
}
