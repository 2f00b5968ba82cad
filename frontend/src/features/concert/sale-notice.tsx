import type { ReactNode } from 'react';
import type { Concert } from '@/shared/api/types';
import { DateTime } from '@/shared/ui/date-time';
import { FermataSign } from '@/shared/ui/fermata-sign';
import { LinkButton } from '@/shared/ui/link-button';
import { ReloadAt } from './reload-at';

/** In place of the desk while nothing can be booked: why, and what one can do. */
export function SaleNotice({ concert }: { concert: Concert }) {
  const { phase, saleOpensAt, timeZone } = concert;
  switch (phase) {
    case 'not_yet_on_sale':
      return (
        <Notice title="Hold on">
          {saleOpensAt ? (
            <>
              The sale opens on <DateTime value={saleOpensAt} timeZone={timeZone} className="font-semibold" />
              , local time at the venue. Stay here, and the seats show up by themselves.
              <ReloadAt value={saleOpensAt} />
            </>
          ) : (
            'The sale has not been opened yet.'
          )}
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice title="This concert was called off">
          We are sorry. All its bookings have been cancelled; yours shows that under <i>My bookings</i>.
        </Notice>
      );
    case 'ended':
      return <Notice title="The last note has faded">This concert is over.</Notice>;
    case 'sale_closed':
      return <Notice title="The sale is closed">There may still be tickets at the door.</Notice>;
    default:
      return (
        <Notice title="A draft">
          Nobody but the organisers sees this page. Publish the concert to sell it.
        </Notice>
      );
  }
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col items-start gap-4 rounded-lg border-2 border-ink bg-surface p-6 sm:p-10">
      <FermataSign className="h-8 text-accent" />
      <h2 className="text-3xl font-extrabold sm:text-4xl">{title}</h2>
      <p className="max-w-prose text-lg">{children}</p>
      <LinkButton href="/" variant="secondary">
        Other concerts
      </LinkButton>
    </section>
  );
}
