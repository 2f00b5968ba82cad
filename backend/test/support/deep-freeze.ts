/** Freezes a value and all that it holds: whoever changes any of it gets a TypeError. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) freezeMap(value);
  // Bytes cannot be frozen; nobody here writes into them.
  if (ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

function freezeMap(map: Map<unknown, unknown>): void {
  const refuse = () => {
    throw new TypeError('This map is frozen.');
  };
  for (const member of map.values()) deepFreeze(member);
  Object.assign(map, { set: refuse, delete: refuse, clear: refuse });
}
