import { linkLifetimes, type Purpose } from '../../../domain/accounts/account-links.js';

const hour = 60 * 60 * 1000;

export function greeting(name: string | null): string {
  return name ? `Hello ${name},` : 'Hello,';
}

/** How often and how long a link works. */
export function worksOnce(purpose: Purpose): string {
  const hours = linkLifetimes[purpose] / hour;
  const time = hours === 1 ? '1 hour' : hours <= 48 ? `${hours} hours` : `${hours / 24} days`;
  return `The link works once, for ${time}.`;
}
