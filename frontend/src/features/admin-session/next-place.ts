import { nextPage } from '@/features/session/next-page';

/** Where to go after the login: a page of the desk, never another site. */
export function nextPlace(next: string | undefined): string {
  const page = nextPage(next, '/admin');
  return /^\/admin(?:[/?]|$)/.test(page) ? page : '/admin';
}
