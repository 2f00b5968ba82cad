/** Draws opaque session tokens and hashes them for storage. */
export abstract class SessionTokens {
  /** 256 random bits, base64url. */
  abstract draw(): string;
  abstract hash(token: string): Buffer;
}
