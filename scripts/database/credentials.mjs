import { join } from 'node:path';
import { keepSecret } from '../environment/keep-secret.mjs';

/**
 * The private server's user, with a password made once.
 * @param {string} folder
 * @returns {{ user: string, password: string }}
 */
export function readCredentials(folder) {
  return { user: 'fermata', password: keepSecret(join(folder, 'password'), 24) };
}

/**
 * The statements that make the user. Run at every start, they mend a lost password file as well.
 * @param {{ user: string, password: string }} credentials
 * @param {'mariadb' | 'mysql'} flavour
 * @returns {string} one statement a line, which is what --init-file wants
 */
export function accountStatements({ user, password }, flavour) {
  const account = `'${user}'@'127.0.0.1'`;
  const statements = [
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    `ALTER USER ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account};`,
  ];
  // MySQL starts its life with a root user without a password.
  if (flavour === 'mysql') statements.push(`ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`);
  return `${statements.join('\n')}\n`;
}
