import { hash } from 'node:crypto';
import { escapeHtml } from '../../use-cases/kernel/escape-html.js';
import type { WrittenMail } from './written-mails.js';

const style = `
  :root { color-scheme: light dark }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  dt { opacity: .7 } dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
  li { margin-bottom: .75rem; overflow-wrap: anywhere }
`;

/** Lets these pages show their own style and nothing else: no script, whatever a mail says. */
export const mailPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The mails, newest first, as links to their pages. */
export function mailListPage(mails: readonly WrittenMail[]): string {
  const items = mails.map(
    (mail) =>
      `<li><a href="/dev/mail/${escapeHtml(mail.name)}">${escapeHtml(mail.subject)}</a><br>
to ${escapeHtml(mail.to)}, ${timeOf(mail)}</li>`,
  );
  const list = items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '<p>No mail was written yet.</p>';
  return page('Mail', `<p>Written here, and not sent to anybody.</p>\n${list}`);
}

/** One mail's text, in which links can be followed. */
export function mailPage(mail: WrittenMail): string {
  return page(
    mail.subject,
    `<p><a href="/dev/mail">All mail</a></p>
<dl><dt>To</dt><dd>${escapeHtml(mail.to)}</dd><dt>Written</dt><dd>${timeOf(mail)}</dd></dl>
<pre>${linked(mail.text)}</pre>`,
  );
}

export function noMailPage(): string {
  return page('No such mail', '<p><a href="/dev/mail">All mail</a></p>');
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${content}
</body>
</html>
`;
}

function timeOf({ writtenAt }: WrittenMail): string {
  const time = writtenAt.toISOString();
  return `<time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

/** Every other piece of the text is an address. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((piece, index) =>
      index % 2 ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : escapeHtml(piece),
    )
    .join('');
}
