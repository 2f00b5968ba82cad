const currencies = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(name: string): boolean {
  return currencies.has(name);
}

/** Zones by name only: an offset such as +02:00 knows nothing of summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
