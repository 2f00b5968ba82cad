import { type Request, requestText } from './request-text.js';

/** The text of a POST as it travels. */
export function postRequest(post: Omit<Request, 'method'>): string {
  return requestText({ method: 'POST', ...post });
}
