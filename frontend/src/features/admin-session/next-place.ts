/** Where to go after the login: a page of the desk, never another site. */
export function nextPlace(next: string | undefined): string {
  return next && /^\/admin(?:[/?]|$)/.test(next) && !/^\/admin\/login/.test(next) ? next : '/admin';
}
