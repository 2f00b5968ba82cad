import { backendAddress } from './backend-address.mjs';

/**
 * @typedef {object} ProductSettings
 * @property {import('../environment/ports.mjs').ProductPorts} ports
 * @property {Record<string, string>} variables what the backend gets beside our own environment
 */

/**
 * @param {ProductSettings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function backendEnvironment({ ports, variables }) {
  return { ...process.env, ...variables, PORT: String(ports.port), WEB_PORT: String(ports.webPort) };
}

/**
 * The web app's environment. It reaches everything through the API, so it gets no secrets.
 * @param {ProductSettings} settings
 * @param {'production' | 'development'} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function webEnvironment(settings, mode) {
  const harmless = Object.entries(process.env).filter(
    ([name]) => !/^(DB_|DATABASE_URL$|ADMIN_|STRIPE_|APP_SECRET$|SMTP_|REDIS_)/.test(name),
  );
  return {
    ...Object.fromEntries(harmless),
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    API_URL: backendAddress(settings),
  };
}
