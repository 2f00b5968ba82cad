import { resolve } from 'node:path';
import type { NextConfig } from 'next';

const workspaceRoot = resolve(import.meta.dirname, '..');

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run typecheck` checks them, and a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
