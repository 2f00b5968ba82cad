export interface Choice {
  value: string;
  words: string;
}

/** Currencies and time zones to choose from; listed by the server, so that every browser shows the same. */
export interface LocaleChoices {
  currencies: Choice[];
  timeZones: Choice[];
}

export function listLocaleChoices(): LocaleChoices {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return {
    currencies: Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      words: `${code}, ${names.of(code)}`,
    })),
    timeZones: [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
      value: zone,
      words: zone.replaceAll('_', ' '),
    })),
  };
}
