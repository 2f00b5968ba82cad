/** SQL expressions for what the ledger draws: computed from a number, so that one statement fills a whole table. */

/** Yesterday, so that the ids of a run come after these. */
const began = Date.now() - 24 * 60 * 60 * 1000;

/** The bytes of a UUIDv7 of the number's millisecond; `kind`, a hexadecimal digit, keeps the tables' ids apart. */
export function computedId(kind: string, number: string): string {
  const time = `LPAD(HEX(${began} + ${number}), 12, '0')`;
  return `UNHEX(CONCAT(${time}, '700${kind}8', SUBSTR(MD5(CONCAT('${kind}', ${number})), 1, 15)))`;
}

/** The moment of that millisecond. */
export function computedTime(number: string): string {
  const start = new Date(began).toISOString().slice(0, 23).replace('T', ' ');
  return `CAST('${start}' AS DATETIME(3)) + INTERVAL (${number} * 1000) MICROSECOND`;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Has no divisor in common with 31, so that its multiples differ modulo a power of 31. */
const stride = 527_126_548_713;

/** A booking's reference: another for every number, and scattered like those that are drawn. */
export function computedReference(number: string): string {
  const signs = Array.from(
    { length: 8 },
    (_, place) =>
      `SUBSTR('${alphabet}', 1 + (${number} * ${stride} % ${31 ** 8}) DIV ${31 ** place} % 31, 1)`,
  );
  return `CONCAT(${signs.slice(0, 4).join(', ')}, '-', ${signs.slice(4).join(', ')})`;
}
