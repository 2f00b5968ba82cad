import { roleWords } from '@/features/admin-session/role-words';
import type { components } from '@/shared/api/schema';
import { DateTime } from '@/shared/ui/date-time';
import { type Column, StackTable } from '@/shared/ui/stack-table';
import { TextLink } from '@/shared/ui/text-link';
import { staffActionWords } from './staff-action-words';

type Entry = components['schemas']['StaffLogEntry'];

const columns: readonly Column<Entry>[] = [
  {
    header: 'What',
    lead: true,
    className: '@4xl:min-w-36',
    cell: ({ action }) => <span className="font-semibold">{staffActionWords[action]}</span>,
  },
  {
    header: 'When (UTC)',
    cell: ({ createdAt }) => <DateTime value={createdAt} timeZone="UTC" style="exact" />,
  },
  {
    header: 'Who',
    className: 'wrap-break-word @4xl:min-w-52',
    cell: ({ actor }) => (
      <>
        <TextLink href={`/admin/staff-log?actor=${actor.id}`}>{actor.name ?? 'Without a name'}</TextLink>
        <span className="block text-muted">{roleOf(actor.role)}</span>
      </>
    ),
  },
  { header: 'On what', className: 'wrap-anywhere @4xl:min-w-36', cell: ({ target }) => target },
  {
    header: 'Details',
    className: 'wrap-anywhere @4xl:min-w-44',
    cell: ({ details }) => details && <span className="line-clamp-4">{details}</span>,
  },
];

export function StaffLogTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <StackTable
      caption="What staff and keys did, newest first"
      rows={entries}
      keyOf={(entry) => entry.id}
      columns={columns}
    />
  );
}

function roleOf(role: Entry['actor']['role']): string {
  if (role === 'integrator') return 'API key';
  return role === 'customer' || role === 'system' ? '' : roleWords[role].name;
}
