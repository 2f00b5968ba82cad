import 'server-only';
import { cookies, headers } from 'next/headers';
import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** Signed by the backend: the calls count for the visitor, not for this process. */
const visitorHeader = 'x-fermata-visitor';

/** The API as a server component calls it: on loopback, in the name of whoever asked for the page. */
export async function serverApi() {
  const cookie = (await cookies()).toString();
  const visitor = (await headers()).get(visitorHeader);
  return createClient<paths>({
    baseUrl: process.env.API_URL ?? 'http://127.0.0.1:3000',
    headers: { ...(cookie && { cookie }), ...(visitor && { [visitorHeader]: visitor }) },
    cache: 'no-store',
  });
}
