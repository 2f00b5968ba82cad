import fc from 'fast-check';

/** In what is wrong on purpose, so that an answer that repeats it can be told. */
export const marker = 'qZ7x9marker';

const deep = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

export const oddStrings = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\t\n',
      '0',
      '-1',
      '1.5',
      '1e3',
      'null',
      'true',
      'undefined',
      'NaN',
      '__proto__',
      'constructor',
    ],
    ...[
      'toString',
      'ß',
      'İ',
      'ﬀ',
      '\u202e',
      '\ufeff',
      '\u00a0',
      '\u0000',
      '%',
      '%00',
      '%zz',
      '..',
      '../..',
      '/',
    ],
    ...[
      '\ud800',
      '\udfff\ud800',
      '🎵',
      '\u{10ffff}',
      'e\u0301',
      '\u200b',
      '*',
      '%_',
      '\\',
      '2030-02-30T00:00:00Z',
    ],
    ...['0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2030-01-01'],
  ),
  fc.constantFrom(
    ...[`${marker}' OR '1'='1`, `";--${marker}`, `<script>${marker}</script>`, `\r\nX-Injected: ${marker}`],
    ...[
      `a\u0000${marker}`,
      `\ud83d${marker}`,
      `${marker}@example.com`,
      `javascript:${marker}`,
      `\${${marker}}`,
    ],
    ...[
      marker.padEnd(300, 'x'),
      marker.padEnd(5000, 'x'),
      `${marker}${'🎵'.repeat(300)}`,
      `http://${marker}`,
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => marker + text),
);

export const oddNumbers = fc.oneof(
  fc.constantFrom(
    -1,
    0,
    -0,
    1.5,
    -0.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 32,
    2 ** 53,
    2 ** 63,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const oddObjects = fc.constantFrom<unknown>(
  JSON.parse(`{"__proto__":{"isAdmin":true},"${marker}":1}`),
  { constructor: { prototype: { isAdmin: true } } },
  { toString: 1, valueOf: null, then: 'x', toJSON: 'x' },
  { length: 1e9, 0: marker },
  { $ne: null, $gt: '' },
  deep(20),
  deep(400),
  Array.from({ length: 300 }, (_, index) => index + 1),
);

/** Any JSON, with what programs trip over. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: oddStrings },
  { weight: 3, arbitrary: oddNumbers },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], [{}]) },
  { weight: 1, arbitrary: oddObjects },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** Just at and beyond what a schema allows: as numbers, and as lengths of text and lists. */
export function valuesNear(bounds: readonly number[]): fc.Arbitrary<unknown> {
  if (bounds.length === 0) return oddValues;
  const near = fc.tuple(fc.constantFrom(...bounds), fc.integer({ min: -1, max: 1 })).map(([a, b]) => a + b);
  const lengths = near.map((length) => Math.min(Math.max(length, 0), 20_000));
  return fc.oneof(
    near,
    lengths.map((length) => 'x'.repeat(length)),
    lengths.map((length) => '🎵'.repeat(length)),
    lengths.map((length) => Array.from({ length }, (_, index) => index + 1)),
  );
}
