import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** The API as the browser calls it: same origin, with the session's cookie. */
export const api = createClient<paths>({ baseUrl: '/' });
