import { roleWords } from '@/features/admin-session/role-words';
import type { components } from '@/shared/api/schema';
import { Badge } from '@/shared/ui/badge';
import { DateTime } from '@/shared/ui/date-time';
import { EmailAddress } from '@/shared/ui/email-address';
import { StackTable } from '@/shared/ui/stack-table';
import { PersonActions } from './person-actions';

export type Person = components['schemas']['StaffMember'];

export function StaffTable({ people, selfId }: { people: readonly Person[]; selfId: string }) {
  return (
    <StackTable
      caption="Everybody who works here, by name"
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          header: 'Name',
          lead: true,
          className: 'wrap-break-word @4xl:min-w-44',
          cell: ({ name, email }) => (
            <>
              <span className="font-semibold">{name ?? 'Without a name'}</span>
              {email && <EmailAddress value={email} />}
            </>
          ),
        },
        { header: 'Role', cell: ({ role }) => <Badge>{roleWords[role].name}</Badge> },
        {
          header: 'Second factor',
          cell: ({ secondFactor }) => (
            <Badge tone={secondFactor ? 'success' : 'neutral'}>{secondFactor ? 'On' : 'Off'}</Badge>
          ),
        },
        {
          header: 'Last seen (UTC)',
          cell: ({ invited, lastSeenAt }) => {
            if (invited) return <Badge tone="warning">Invited</Badge>;
            return lastSeenAt ? <DateTime value={lastSeenAt} timeZone="UTC" style="exact" /> : 'Logged out';
          },
        },
        {
          header: 'Actions',
          align: 'end',
          className: '@4xl:min-w-52',
          cell: (person) =>
            person.id === selfId ? (
              <span className="text-muted">You</span>
            ) : (
              <PersonActions person={person} />
            ),
        },
      ]}
    />
  );
}
