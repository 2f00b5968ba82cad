import { databaseAccessDenied, errorNumber, loginRefused, unknownDatabase } from './error-number.js';

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'];

/** Says in a sentence why no database could be opened and what mends it; null for any other error. */
export function whyNoDatabase(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const reason = error.message || code;
  if (unreachable.includes(code)) {
    return `The database cannot be reached (${reason}). Check DATABASE_URL or DB_HOST and DB_PORT.`;
  }
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') {
    return `The database does not encrypt, and DB_SSL asks for it (${reason}). Set up TLS there, or set DB_SSL=false.`;
  }
  if (code === 'HANDSHAKE_SSL_ERROR') {
    return `The database's certificate is not trusted (${reason}). Check DB_SSL_CA, and that DB_HOST is the name in it.`;
  }
  switch (errorNumber(error)) {
    case loginRefused:
      return `The database refuses the login (${reason}). Check DATABASE_URL or DB_USERNAME and DB_PASSWORD.`;
    case databaseAccessDenied:
    case unknownDatabase:
      return `This login has no such database (${reason}). Check DATABASE_URL or DB_DATABASE and DB_USERNAME.`;
    default:
      return null;
  }
}
