/**
 * How to run npm: the one that runs us, or the one on the PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js')
    ? { command: process.execPath, args: [own, ...args] }
    : { command: 'npm', args };
}
