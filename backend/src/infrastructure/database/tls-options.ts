import { isIP } from 'node:net';
import type { SslOptions } from 'mysql2';
import type { DatabaseSettings } from '../../configuration/database-settings.js';

/**
 * How a connection is encrypted; undefined for not at all. A server that is named by its address shows a certificate
 * of a trusted authority; one that has a name shows a certificate for that name.
 */
export function tlsOptions({ host, ssl, sslCa }: DatabaseSettings): SslOptions | undefined {
  if (!ssl) return undefined;
  const verifyIdentity = isIP(host) === 0;
  return { rejectUnauthorized: true, verifyIdentity, minVersion: 'TLSv1.2', ...(sslCa && { ca: sslCa }) };
}
