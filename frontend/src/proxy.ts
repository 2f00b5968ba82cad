import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/shared/security/content-security-policy';
import { nonceHeader } from '@/shared/security/nonce-header';
import { takesCards } from '@/shared/security/takes-cards';

/**
 * Gives each page a Content-Security-Policy with a nonce of its own. Next finds the nonce in the request's policy and
 * puts it on the scripts that it writes; the root layout finds it in a header.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    takesCards: await takesCards(),
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set(nonceHeader, nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Everything but files. Prefetched pages too: a browser shows later what it has prefetched. */
export const config = { matcher: '/((?!_next/static/).*)' };
