import { QueryFailedError } from 'typeorm';

/** Numbers, as names differ between servers. */
export const databaseAccessDenied = 1044;
export const loginRefused = 1045;
export const unknownDatabase = 1049;
export const duplicateKey = 1062;
export const lockTimeout = 1205;
export const deadlock = 1213;

/** The server's number for an error, as the driver or TypeORM throws it; undefined for any other error. */
export function errorNumber(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errno' in error)) return undefined;
  return typeof error.errno === 'number' ? error.errno : undefined;
}

/** Whether the database refused or could not be reached; the driver marks what ends a connection as `fatal`. */
export function isDatabaseError(error: unknown): boolean {
  if (error instanceof QueryFailedError || errorNumber(error) !== undefined) return true;
  return error instanceof Error && 'fatal' in error;
}

/** Whether the connection ended under a statement, so that nobody knows whether the server did it. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && 'fatal' in error && error.fatal === true;
}
