import { connect } from 'node:net';

/**
 * Whether a Redis server answers on this port, and lets in who has this password.
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>}
 */
export function answersPing(port, password) {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    const answer = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.on('data', (bytes) => {
      said += bytes;
      if (said.startsWith('-')) answer(false);
      else if (said.includes('+PONG')) answer(true);
    });
  });
}
