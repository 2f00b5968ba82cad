import createClient from 'openapi-fetch';
import { noteServerTime } from '../clock/server-clock';
import type { paths } from './schema';

/** The API as the browser calls it: same origin, with the session's cookie. */
export const api = createClient<paths>({ baseUrl: '/' });

const sentAt = new Map<string, number>();

api.use({
  onRequest({ id }) {
    sentAt.set(id, Date.now());
  },
  onResponse({ id, response }) {
    // What comes from a cache tells an old time.
    if (response.headers.get('cache-control') === 'no-store') {
      noteServerTime(response.headers.get('date'), sentAt.get(id) ?? Date.now(), Date.now());
    }
    sentAt.delete(id);
  },
  onError({ id }) {
    sentAt.delete(id);
  },
});
