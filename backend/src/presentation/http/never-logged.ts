/** Where the libraries put, on an error, the request that failed and the answer to it. */
const carriers = ['req', 'request', 'res', 'response', 'config', 'options', 'raw'];

/** What came with a request: tokens, cookies and signatures, passwords and names. */
const contents = ['headers', 'body', 'rawBody', 'data', 'payload', 'form'];

/** The values of a statement: names, addresses, hashes. Its text, `query`, has none. */
const statements = ['parameters', 'sql', 'driverError.parameters', 'driverError.sql'];

/** What must never be logged, as paths into a line; an error is the member `err` of its line, or the line itself. */
export const neverLogged: readonly string[] = ['', 'err.'].flatMap((root) => [
  ...[...contents, ...statements].map((content) => root + content),
  ...carriers.flatMap((carrier) => [...contents, 'query'].map((content) => `${root}${carrier}.${content}`)),
]);
