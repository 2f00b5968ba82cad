import type { EntitySchemaColumnOptions } from 'typeorm';

/** A UUID as its 16 bytes, for a BINARY(16) column. What is not a UUID gives bytes that match no row. */
export function uuidToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function uuidFromBytes(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function nullableUuidFromBytes(bytes: Buffer | null): string | null {
  return bytes && uuidFromBytes(bytes);
}

/** The column of an entity that shows its UUID as text. */
export const uuidColumn = {
  type: 'binary',
  length: 16,
  transformer: { to: uuidToBytes, from: uuidFromBytes },
} as const satisfies EntitySchemaColumnOptions;
