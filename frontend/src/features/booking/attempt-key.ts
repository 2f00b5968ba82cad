/**
 * Keys for `Idempotency-Key`. The same request keeps its key however often it is sent, so that a lost answer does not
 * book twice; another request gets another key, and so does the next booking after a success.
 */
export class AttemptKeys {
  private current: { request: string; key: string } | null = null;

  keyFor(body: unknown): string {
    const request = JSON.stringify(body);
    if (this.current?.request !== request) this.current = { request, key: drawKey() };
    return this.current.key;
  }

  forget(): void {
    this.current = null;
  }
}

/** `crypto.randomUUID` is missing where a page came by plain http. */
function drawKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
