import { resolve } from 'node:path';
import type { NextConfig } from 'next';

const workspaceRoot = resolve(import.meta.dirname, '..');

/** What every answer says; the policy with its nonce comes from `src/proxy.ts`. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), usb=()',
  },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  headers: () => [{ source: '/:path*', headers }],
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run typecheck` checks them, and a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
