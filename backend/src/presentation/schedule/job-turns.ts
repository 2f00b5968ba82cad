/** Keeps instances of the service from doing the same job at the same time. */
export abstract class JobTurns {
  /** Does the work, unless another instance is at this job; tells whether it did. */
  abstract take(job: string, work: () => Promise<void>): Promise<boolean>;
}
