/** 31 signs that nobody mistakes for one another on paper or on the telephone (no 0/O, 1/I/L). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** Draws references such as `K7QM-2XPD`: 31⁸ (8.5 · 10¹¹) of them; the database refuses a second use. */
export abstract class ReferenceGenerator {
  abstract next(): string;
}

/** Spells random bytes as a reference; bytes that would favour some signs are passed over. */
export function referenceFrom(randomByte: () => number): string {
  let signs = '';
  while (signs.length < length) {
    const byte = randomByte();
    if (byte < alphabet.length * 8) signs += alphabet[byte % alphabet.length];
  }
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What somebody typed, in the one spelling that is stored: upper case, the dash in its place. */
export function normaliseReference(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
