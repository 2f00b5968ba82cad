import { setNonce } from 'get-nonce';

// What writes style elements in the browser takes its nonce from there: the one that the page came with.
const nonce =
  typeof document === 'undefined' ? '' : document.querySelector<HTMLElement>('script[nonce]')?.nonce;
if (nonce) setNonce(nonce);
