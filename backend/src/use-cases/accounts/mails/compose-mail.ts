import type { Mail } from '../../../domain/accounts/mailer.js';
import { escapeHtml } from '../../kernel/escape-html.js';

/** A paragraph, or a link with what it does. */
export type Part = string | { readonly does: string; readonly link: string };

/** The mail as text and as simple HTML; whatever the parts say stays text. */
export function composeMail(to: string, subject: string, parts: readonly Part[]): Mail {
  return {
    to,
    subject,
    text: `${parts.map(textOf).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="max-width:36em;margin:2em auto;padding:0 1em;font:16px/1.5 sans-serif">
${parts.map(htmlOf).join('\n')}
</body>
</html>
`,
  };
}

function textOf(part: Part): string {
  return typeof part === 'string' ? part : `${part.does}:\n${part.link}`;
}

function htmlOf(part: Part): string {
  if (typeof part === 'string') return `<p>${escapeHtml(part)}</p>`;
  return `<p><a href="${escapeHtml(part.link)}">${escapeHtml(part.does)}</a></p>`;
}
