import { connect } from 'node:net';

/**
 * Whether a MySQL server on this port greets a client, which it does only once it is ready to serve.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isGreeting(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const answer = (/** @type {boolean} */ greeting) => {
      socket.destroy();
      resolve(greeting);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    // The packet's first byte after its header of four is the protocol's version, 10.
    socket.once('data', (packet) => answer(packet[4] === 10));
  });
}
