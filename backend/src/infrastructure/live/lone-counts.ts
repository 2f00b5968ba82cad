import { CallCounts } from './call-counts.js';

/** Calls of an instance that counts alone. */
export class LoneCounts extends CallCounts {
  readonly nameCaller = null;

  share(): void {}
}
