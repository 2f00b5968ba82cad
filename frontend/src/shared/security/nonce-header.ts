/** By it the proxy tells the root layout the nonce of the page. */
export const nonceHeader = 'x-nonce';
