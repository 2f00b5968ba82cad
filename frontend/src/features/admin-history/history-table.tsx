import type { components } from '@/shared/api/schema';
import { Badge, type Tone } from '@/shared/ui/badge';
import { DateTime } from '@/shared/ui/date-time';
import { EmailAddress } from '@/shared/ui/email-address';
import { type Column, StackTable } from '@/shared/ui/stack-table';
import { TextLink } from '@/shared/ui/text-link';
import { actionWords, type HistoryAction } from './action-words';

type HistoryEntry = components['schemas']['HistoryEntry'];

const tones: Record<HistoryAction, Tone> = {
  hold: 'warning',
  extend: 'warning',
  reserve: 'success',
  cancel: 'danger',
  expire: 'neutral',
  move: 'neutral',
  block: 'neutral',
  unblock: 'neutral',
};

const actors: Record<HistoryEntry['actor']['role'], string> = {
  customer: 'Customer',
  admin: 'Organiser',
  manager: 'Manager',
  box_office: 'Box office',
  viewer: 'Viewer',
  integrator: 'Integrator',
  system: 'Fermata',
};

const columns: readonly Column<HistoryEntry>[] = [
  {
    header: 'What',
    lead: true,
    cell: ({ action }) => <Badge tone={tones[action]}>{actionWords[action]}</Badge>,
  },
  {
    header: 'When (UTC)',
    cell: ({ createdAt }) => <DateTime value={createdAt} timeZone="UTC" style="exact" />,
  },
  {
    header: 'Concert',
    className: 'wrap-anywhere @4xl:min-w-36',
    cell: ({ concertId, concertName }) =>
      concertName ? <TextLink href={`/admin/concerts/${concertId}`}>{concertName}</TextLink> : 'Deleted',
  },
  {
    header: 'Seat',
    className: 'wrap-anywhere @4xl:min-w-16',
    cell: ({ label, seatNumber }) => label ?? `No.\u00a0${seatNumber}`,
  },
  {
    header: 'Booking',
    cell: ({ reference }) =>
      reference && (
        <TextLink href={`/admin/bookings?reference=${reference}`} className="whitespace-nowrap">
          {reference}
        </TextLink>
      ),
  },
  {
    header: 'Customer',
    className: 'wrap-break-word @4xl:min-w-44',
    cell: ({ customer }) => customer && <CustomerCell {...customer} />,
  },
  {
    header: 'By',
    className: 'wrap-anywhere @4xl:min-w-28',
    cell: ({ actor, reason }) => (
      <>
        {actors[actor.role]}
        {reason && <span className="block text-muted">“{reason}”</span>}
      </>
    ),
  },
];

export interface HistoryTableProps {
  entries: readonly HistoryEntry[];
  /** All entries are of the same concert, which then need not be named. */
  ofOneConcert: boolean;
}

export function HistoryTable({ entries, ofOneConcert }: HistoryTableProps) {
  return (
    <StackTable
      caption="Reservation history, newest first"
      rows={entries}
      keyOf={(entry) => entry.id}
      columns={ofOneConcert ? columns.filter(({ header }) => header !== 'Concert') : columns}
    />
  );
}

function CustomerCell({ name, email }: { name: string | null; email: string | null }) {
  if (!name && !email) return 'Guest';
  return (
    <>
      {name}
      {email && <EmailAddress value={email} />}
    </>
  );
}
