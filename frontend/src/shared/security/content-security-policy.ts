/** Where Stripe.js comes from, which frames it opens and whom it calls, as Stripe's documentation names them. */
const stripe = {
  scripts: 'https://js.stripe.com https://*.js.stripe.com',
  frames: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
  calls: 'https://api.stripe.com',
};

/**
 * sonner writes its styles into an element of its own that cannot be given a nonce: it is known by its text, empty and
 * then whole. When a new version of sonner has another text, the browser's console names the hash of it.
 */
const sonnerStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

export interface PolicyOptions {
  /** Drawn anew for each page: only scripts and styles that carry it are run. */
  nonce: string;
  takesCards: boolean;
  isDevelopment: boolean;
}

/** What a page may load, run and send, as the header `Content-Security-Policy` says it. */
export function contentSecurityPolicy({ nonce, takesCards, isDevelopment }: PolicyOptions): string {
  const own = `'self' 'nonce-${nonce}'`;
  const directives = {
    'default-src': "'self'",
    // The hosts are for browsers that do not know 'strict-dynamic'. React needs eval to debug.
    'script-src': [`${own} 'strict-dynamic'`, takesCards && stripe.scripts, isDevelopment && "'unsafe-eval'"],
    // Next reloads styles, and shows errors, by elements without a nonce.
    'style-src-elem': isDevelopment ? "'self' 'unsafe-inline'" : `${own} ${sonnerStyles}`,
    // React, next/image and Radix write style attributes into the page; attributes cannot have a nonce.
    'style-src-attr': "'unsafe-inline'",
    // A concert's picture may lie anywhere.
    'img-src': "'self' data: https:",
    'connect-src': ["'self'", takesCards && stripe.calls],
    'frame-src': takesCards ? stripe.frames : "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, sources].flat().filter(Boolean).join(' '))
    .join('; ');
}
