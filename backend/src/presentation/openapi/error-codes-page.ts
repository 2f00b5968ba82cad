import { problemCodes, statusOf } from '../http/problem-codes.js';
import { problemTypes } from '../http/problem-types.js';

const rows = problemCodes.map((code) => {
  const { title, meaning } = problemTypes[code];
  const explained = meaning.replace(/`([^`]+)`/g, '<code>$1</code>');
  return `<tr id="${code}"><td><code>${code}</code></td><td>${statusOf(code)}</td><td>${title}. ${explained}</td></tr>`;
});

export const errorCodesPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Error codes of the Fermata API</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #8884 }
  tr:target { background: light-dark(#fff3c4, #4a3d00) }
</style>
</head>
<body>
<h1>Error codes</h1>
<p>Every error is a problem document (RFC 9457) with one of these codes.</p>
<table>
<thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
