import type { ListedSession } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { agoWords } from './ago-words';
import { deviceWords } from './device-words';
import { EndSession } from './end-session';
import { LogOutEverywhere } from './log-out-everywhere';

/** Every device with a live session, the one used last first. */
export function SessionList({ sessions, now }: { sessions: readonly ListedSession[]; now: Date }) {
  return (
    <>
      <ul aria-label="Devices" className="w-full divide-y divide-line border-y border-line">
        {sessions.map(({ id, current, device, createdAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold break-words">
                <bdi>{deviceWords(device)}</bdi> {current && <Badge>this one</Badge>}
              </p>
              <p className="text-sm text-muted">
                used {agoWords(lastUsedAt, now)}, begun {agoWords(createdAt, now)}
              </p>
            </div>
            <EndSession id={id} current={current} device={deviceWords(device)} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <LogOutEverywhere />}
    </>
  );
}
