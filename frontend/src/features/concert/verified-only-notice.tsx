import { ResendMail } from '@/features/account/resend-mail';
import type { Self } from '@/shared/api/types';
import { listHref } from '@/shared/lists/list-params';
import { FermataSign } from '@/shared/ui/fermata-sign';
import { LinkButton } from '@/shared/ui/link-button';

export interface VerifiedOnlyNoticeProps {
  slug: string;
  caller: Self | null;
}

/** In place of the desk for who has no account, or has not proved its address. */
export function VerifiedOnlyNotice({ slug, caller }: VerifiedOnlyNoticeProps) {
  const next = `/concerts/${slug}`;
  return (
    <section className="flex flex-col items-start gap-4 rounded-lg border-2 border-ink bg-surface p-6 sm:p-10">
      <FermataSign className="h-8 text-accent" />
      {caller?.hasPassword ? (
        <>
          <h2 className="text-3xl font-extrabold sm:text-4xl">Confirm your address first</h2>
          <p className="max-w-prose text-lg">
            Only people whose e-mail address is confirmed can book seats here. Open the link in the mail that
            we sent
            {caller.pendingEmail && (
              <>
                {' '}
                to <span className="wrap-anywhere">{caller.pendingEmail}</span>
              </>
            )}
            , then come back to this page.
          </p>
          <div className="flex flex-wrap gap-3">
            <ResendMail />
            <LinkButton href="/account" variant="secondary">
              My account
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <h2 className="text-3xl font-extrabold sm:text-4xl">For people with an account</h2>
          <p className="max-w-prose text-lg">
            To book seats at this concert you need an account with a confirmed e-mail address. That takes a
            minute.
          </p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={listHref('/login', { next })}>Log in</LinkButton>
            <LinkButton href={listHref('/signup', { next })} variant="secondary">
              Sign up
            </LinkButton>
          </div>
        </>
      )}
    </section>
  );
}
