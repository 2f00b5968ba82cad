import type { Concert } from '@/shared/api/types';
import { LinkButton } from '@/shared/ui/link-button';
import { PublishConcert } from './publish-concert';

/** What can be done with a concert as it stands; nothing more, once it is called off. */
export function ConcertActions({ concert: { id, name, status } }: { concert: Concert }) {
  if (status === 'cancelled') return null;
  return (
    <>
      <LinkButton href={`/admin/concerts/${id}/edit`} variant="secondary">
        Edit
      </LinkButton>
      {status === 'draft' && <PublishConcert id={id} name={name} />}
    </>
  );
}
