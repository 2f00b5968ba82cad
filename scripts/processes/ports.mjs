import { createServer } from 'node:net';

/**
 * A port nobody listens on.
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return listenOnce(0, '127.0.0.1');
}

/**
 * Whether nobody listens on the port, on loopback or on all addresses.
 * @param {number} port
 */
export async function isPortFree(port) {
  try {
    await listenOnce(port, '127.0.0.1');
    await listenOnce(port);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}
