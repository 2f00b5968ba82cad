import { setTimeout as pause } from 'node:timers/promises';
import { TOTP } from 'otpauth';

const stepMs = 30_000;

/** What an app with this secret shows, `later` steps from now. */
export function oneTimeCode(secret: string, later = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + later * stepMs });
}

/** Waits until a step has some seconds left, so that a code is not a step older when it arrives. */
export async function earlyInStep(): Promise<void> {
  const left = stepMs - (Date.now() % stepMs);
  if (left < 4000) await pause(left);
}
