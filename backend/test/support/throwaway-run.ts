import { type ThrowawayRun, withThrowawayRun } from '../../../scripts/processes/throwaway-run.mjs';

export interface OpenRun extends ThrowawayRun {
  /** Ends the processes that were started in it and removes its folder. */
  close(): Promise<void>;
}

/** A temporary folder and the processes of a test, for as long as the test wants them. */
export function openThrowawayRun(): Promise<OpenRun> {
  return new Promise((resolve, reject) => {
    let leave = () => {};
    const left = new Promise<void>((done) => (leave = done));
    const whole = withThrowawayRun(new AbortController().signal, async (run) => {
      const close = () => {
        leave();
        return whole;
      };
      resolve({ ...run, close });
      await left;
    });
    whole.catch(reject);
  });
}
