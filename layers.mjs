/**
 * Which folder may import which: an allow-list, so that what is not named is refused. A folder that is not
 * listed at all may neither import nor be imported by these.
 */
const allowedImports = {
  domain: [],
  'use-cases': ['domain'],
  configuration: ['domain'],
  infrastructure: ['domain', 'use-cases', 'configuration'],
  presentation: ['domain', 'use-cases', 'configuration'],
  shared: [],
  features: ['shared'],
  app: ['shared', 'features'],
};

/** Layers whose code is plain TypeScript: no package and no Node module. */
const plainLayers = ['domain', 'use-cases'];

const backend = ['domain', 'use-cases', 'configuration', 'infrastructure', 'presentation'];
const frontend = ['shared', 'features', 'app'];

export const layerRules = {
  files: ['backend/src/**/*.ts', 'frontend/src/**/*.{ts,tsx}', 'backend/test/layers/fixture/**/*.ts'],
  settings: {
    'import/resolver': {
      typescript: {
        project: ['backend/tsconfig.json', 'frontend/tsconfig.json'],
        noWarnOnMultipleProjects: true,
      },
    },
    'boundaries/elements': [
      ...backend.map((type) => ({ type, pattern: `**/src/${type}` })),
      ...frontend.map((type) => ({ type, pattern: `frontend/src/${type}` })),
    ],
    // The few files beside the layers wire them together and may import them all.
    'boundaries/files': [{ category: 'wiring', pattern: '**/src/*.ts' }],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        policies: [
          { from: { file: { categories: 'wiring' } }, allow: { to: { module: { origin: '*' } } } },
          { from: { file: { categories: 'wiring' } }, allow: { to: { file: { categories: 'wiring' } } } },
          ...Object.entries(allowedImports).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
          })),
          ...Object.keys(allowedImports)
            .filter((type) => !plainLayers.includes(type))
            .flatMap((type) =>
              ['external', 'core'].map((origin) => ({
                from: { element: { type } },
                allow: { to: { module: { origin } } },
              })),
            ),
        ],
      },
    ],
  },
};
