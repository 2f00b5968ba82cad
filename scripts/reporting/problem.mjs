/** Something the person at the terminal can mend. Its message is the one sentence that says how. */
export class Problem extends Error {}

/** Somebody asked us to stop: not a failure. */
export class StopRequested extends Error {}
