/**
 * The environment variables that tell the backend and its tests where the database is. They name it completely: whoever
 * gets them also reads `.env`, and what that says of another database must not mix with them.
 * @param {import('./private-server.mjs').DatabaseAccess} access
 * @returns {Record<string, string>}
 */
export function accessVariables({ host, port, user, password, ssl = 'false', sslCa = '' }) {
  return {
    DATABASE_URL: '',
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: user,
    DB_PASSWORD: password,
    DB_SSL: ssl,
    DB_SSL_CA: sslCa,
  };
}
