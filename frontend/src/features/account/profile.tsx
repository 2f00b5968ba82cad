import type { Self } from '@/shared/api/types';
import { EmailAddress } from '@/shared/ui/email-address';
import { EmailForm } from './email-form';
import { NameForm } from './name-form';
import { ResendMail } from './resend-mail';

/** Name and e-mail address. A new address counts once its owner has opened the link that was sent there. */
export function Profile({ self: { name, email, pendingEmail } }: { self: Self }) {
  return (
    <>
      <NameForm name={name ?? ''} />
      <dl className="flex flex-col gap-3">
        {email && (
          <div>
            <dt className="text-sm font-semibold">E-mail</dt>
            <dd>
              <EmailAddress value={email} />
            </dd>
          </div>
        )}
        {pendingEmail && (
          <div>
            <dt className="text-sm font-semibold">{email ? 'New e-mail' : 'E-mail'}, not verified yet</dt>
            <dd>
              <EmailAddress value={pendingEmail} />
              <p className="mt-1 text-sm text-muted">
                We have sent a mail there. Open the link in it to show that the address is yours.
              </p>
            </dd>
          </div>
        )}
      </dl>
      {pendingEmail && <ResendMail />}
      <EmailForm />
    </>
  );
}
