import type { components } from '@/shared/api/schema';
import { Badge } from '@/shared/ui/badge';
import { DateTime } from '@/shared/ui/date-time';

type ApiKey = components['schemas']['ApiKey'];

export function isUsable({ revokedAt, expiresAt }: ApiKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || now < new Date(expiresAt));
}

/** Whether a key works, and until when. */
export function ApiKeyStanding({ apiKey, now }: { apiKey: ApiKey; now: Date }) {
  const { revokedAt, expiresAt } = apiKey;
  const date = (value: string) => (
    <DateTime value={value} timeZone="UTC" style="date" className="mt-1 block text-xs text-muted" />
  );
  if (revokedAt) {
    return (
      <>
        <Badge tone="danger">Revoked</Badge>
        {date(revokedAt)}
      </>
    );
  }
  const usable = isUsable(apiKey, now);
  return (
    <>
      <Badge tone={usable ? 'success' : 'neutral'}>
        {usable ? (expiresAt ? 'Works until' : 'Works') : 'Expired'}
      </Badge>
      {expiresAt && date(expiresAt)}
    </>
  );
}
