import { getuid } from 'node:process';

/**
 * @typedef {object} ServerPlaces
 * @property {string} data data folder
 * @property {string} socket
 * @property {string} pidFile
 * @property {string} initFile statements run at every start
 * @property {string} temporary scratch space; a starting server clears what others left in a shared one
 * @property {string} exports the only folder that SQL may write files to
 */

/**
 * The command line of a private server.
 * @param {'mariadb' | 'mysql'} flavour
 * @param {ServerPlaces} places
 * @param {number} port
 * @param {boolean} durable whether a commit must survive a power cut
 */
export function serverOptions(flavour, places, port, durable) {
  return [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${places.data}`,
    `--socket=${places.socket}`,
    `--pid-file=${places.pidFile}`,
    `--init-file=${places.initFile}`,
    `--tmpdir=${places.temporary}`,
    `--secure-file-priv=${places.exports}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    ...(flavour === 'mysql' ? ['--mysqlx=OFF'] : []),
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
  ];
}

/**
 * What a server encrypts with.
 * @param {string} folder
 */
export function encryption(folder) {
  return [
    `--ssl-ca=${folder}/ca.pem`,
    `--ssl-cert=${folder}/server-cert.pem`,
    `--ssl-key=${folder}/server-key.pem`,
  ];
}

/** Both servers refuse to run as root unless they are told to. */
export function asRoot() {
  return getuid?.() === 0 ? ['--user=root'] : [];
}
