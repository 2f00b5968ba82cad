import type { components } from '@/shared/api/schema';
import { DateTime } from '@/shared/ui/date-time';
import { StackTable } from '@/shared/ui/stack-table';
import { ApiKeyStanding, isUsable } from './api-key-standing';
import { RevokeApiKey } from './revoke-api-key';
import { scopeWords } from './scope-words';

type ApiKey = components['schemas']['ApiKey'];

export function ApiKeyTable({ keys, now }: { keys: readonly ApiKey[]; now: Date }) {
  return (
    <StackTable
      caption="API keys, newest first"
      rows={keys}
      keyOf={({ id }) => id}
      columns={[
        {
          header: 'Name',
          lead: true,
          className: 'wrap-anywhere @4xl:min-w-36',
          cell: ({ name, hint }) => (
            <>
              <bdi className="font-semibold">{name}</bdi>
              <span className="block text-sm text-muted">
                ends in <code>{hint}</code>
              </span>
            </>
          ),
        },
        {
          header: 'May',
          className: '@4xl:min-w-44',
          cell: ({ scopes }) => (
            <ul>
              {scopes.map((scope) => (
                <li key={scope}>{scopeWords[scope].short}</li>
              ))}
            </ul>
          ),
        },
        {
          header: 'Created',
          cell: ({ createdAt }) => <DateTime value={createdAt} timeZone="UTC" style="date" />,
        },
        {
          header: 'Last used (UTC)',
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <DateTime value={lastUsedAt} timeZone="UTC" style="short" /> : 'Never',
        },
        { header: 'Standing', cell: (key) => <ApiKeyStanding apiKey={key} now={now} /> },
        {
          header: 'Action',
          align: 'end',
          cell: (key) => isUsable(key, now) && <RevokeApiKey id={key.id} name={key.name} />,
        },
      ]}
    />
  );
}
