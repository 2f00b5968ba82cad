const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Where the backend is reached from this machine, given that it listens on HOST.
 * @param {import('./environments.mjs').ProductSettings} settings
 */
export function backendAddress({ ports, variables }) {
  const host = variables.HOST ?? process.env.HOST;
  if (!host || EVERYWHERE.includes(host)) return `http://127.0.0.1:${ports.port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${ports.port}`;
}
