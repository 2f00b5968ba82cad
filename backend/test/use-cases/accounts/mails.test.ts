import { describe, expect, test } from '@jest/globals';
import { accountExistsMail } from '../../../src/use-cases/accounts/mails/account-exists.js';
import { addressChangedMail } from '../../../src/use-cases/accounts/mails/address-changed.js';
import { inviteStaffMail } from '../../../src/use-cases/accounts/mails/invite-staff.js';
import { passwordChangedMail } from '../../../src/use-cases/accounts/mails/password-changed.js';
import { resetPasswordMail } from '../../../src/use-cases/accounts/mails/reset-password.js';
import { secondFactorRemovedMail } from '../../../src/use-cases/accounts/mails/second-factor-removed.js';
import { SiteLinks } from '../../../src/use-cases/accounts/mails/site-links.js';
import { verifyAddressMail } from '../../../src/use-cases/accounts/mails/verify-address.js';

const to = 'ann@example.org';
const links = new SiteLinks('https://tickets.example');
const verify = 'https://tickets.example/verify#token=abc.def';
const reset = 'https://tickets.example/reset#token=abc.def';

const mails = [
  [verifyAddressMail({ to, link: links.verify('abc.def') }), [verify], 'once, for 48 hours'],
  [
    accountExistsMail({ to, links }),
    ['https://tickets.example/login', 'https://tickets.example/forgot'],
    'has one already',
  ],
  [resetPasswordMail({ to, link: links.reset('abc.def') }), [reset], 'once, for 1 hour.'],
  [
    inviteStaffMail({ to, name: 'Ann', role: 'box_office', link: links.reset('abc.def') }),
    [reset],
    'once, for 7 days',
  ],
  [addressChangedMail({ to, name: 'Ann' }), [], 'Hello Ann,'],
  [passwordChangedMail({ to, name: null, links }), ['https://tickets.example/forgot'], 'Hello,'],
  [secondFactorRemovedMail({ to, name: 'Ann', links }), ['https://tickets.example/forgot'], 'no code'],
] as const;

test.each(mails.map(([mail, ...expected]) => [mail.subject, mail, ...expected] as const))(
  '"%s" says the same and leads to the same places in text and in HTML',
  (_, mail, addresses, words) => {
    expect(mail.to).toBe(to);
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
    expect(mail.text.match(/https:\S+/g) ?? []).toEqual(addresses);
    expect([...mail.html!.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(addresses);
  },
);

describe('a name', () => {
  test('stays text in HTML', () => {
    const name = `<img src="x" onerror='alert(1)'> & Co`;
    const { text, html } = addressChangedMail({ to, name });
    expect(text).toContain(`Hello ${name},`);
    expect(html).toContain('Hello &lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt; &amp; Co,');
  });
});
