/** Tells whether this instance can serve requests. */
export abstract class ReadinessProbe {
  abstract isReady(): Promise<boolean>;
}
