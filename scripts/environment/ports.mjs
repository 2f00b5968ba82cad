import { Problem } from '../reporting/problem.mjs';
import { isPortFree } from '../processes/ports.mjs';

/**
 * @typedef {{ port: number, webPort: number }} ProductPorts
 * @returns {ProductPorts} PORT and WEB_PORT
 */
export function readPorts() {
  const ports = { port: readPort('PORT', 3000), webPort: readPort('WEB_PORT', 3001) };
  if (ports.port === ports.webPort) {
    throw new Problem(`PORT and WEB_PORT are both ${ports.port}: give WEB_PORT another number.`);
  }
  return ports;
}

/**
 * Stops with a sentence if another program listens on one of the ports.
 * @param {ProductPorts} ports
 * @param {string} command the npm command to run again, such as "npm start"
 */
export async function requireFreePorts({ port, webPort }, command) {
  for (const [name, taken] of /** @type {const} */ ([
    ['PORT', port],
    ['WEB_PORT', webPort],
  ])) {
    if (await isPortFree(taken)) continue;
    const other = await nextFreePort(taken, [port, webPort]);
    throw new Problem(
      `Port ${taken} is used by another program: stop that one, or run ${name}=${other} ${command}`,
    );
  }
}

/**
 * @param {string} name
 * @param {number} otherwise
 */
function readPort(name, otherwise) {
  const text = process.env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Problem(`${name} is "${text}": it must be a port number from 1 to 65535.`);
}

/**
 * @param {number} after
 * @param {number[]} reserved
 */
async function nextFreePort(after, reserved) {
  for (let port = after + 1; port < 65535; port += 1) {
    if (!reserved.includes(port) && (await isPortFree(port))) return port;
  }
  return after;
}
