/** What is known of an account's second factor. */
export interface SecondFactor {
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly isOn: boolean;
  /** Null where none was set up; what cannot be read counts as none. */
  readonly secret: string | null;
}

export abstract class SecondFactorRepository {
  abstract find(customerId: string): Promise<SecondFactor | null>;
  /** Keeps a secret that is still to be confirmed. False where a second factor is on already. */
  abstract begin(customerId: string, secret: string): Promise<boolean>;
  /** Turns on what was begun. False where it is on already, or another secret was begun meanwhile. */
  abstract confirm(factor: {
    customerId: string;
    secret: string;
    step: number;
    recoveryCodes: readonly Buffer[];
    at: Date;
  }): Promise<boolean>;
  /** False where this step or a later one was used before: of many at once one gets true. */
  abstract useStep(customerId: string, step: number): Promise<boolean>;
  /** False where there is no such code: of many at once one gets true. */
  abstract useRecoveryCode(customerId: string, codeHash: Buffer): Promise<boolean>;
  abstract replaceRecoveryCodes(customerId: string, recoveryCodes: readonly Buffer[]): Promise<void>;
  /** Without one it is fine too. */
  abstract remove(customerId: string): Promise<void>;
}
