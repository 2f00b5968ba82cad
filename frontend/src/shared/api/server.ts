import 'server-only';
import { cookies } from 'next/headers';
import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** The API as a server component calls it: on loopback, in the name of whoever asked for the page. */
export async function serverApi() {
  const cookie = (await cookies()).toString();
  return createClient<paths>({
    baseUrl: process.env.API_URL ?? 'http://127.0.0.1:3000',
    headers: cookie ? { cookie } : {},
    cache: 'no-store',
  });
}
