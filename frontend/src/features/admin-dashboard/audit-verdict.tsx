import { Check } from 'lucide-react';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { ProblemState } from '@/shared/ui/problem-state';
import { TextLink } from '@/shared/ui/text-link';

/** Whether the books balance: the auditor's word, taken at this moment. */
export async function AuditVerdict() {
  const api = await serverApi();
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/audit')));
  if (problem) return <ProblemState problem={problem} />;
  if (data.ok) {
    return (
      <p className="flex items-center gap-3 rounded-lg bg-success-soft p-5 font-semibold text-success">
        <Check aria-hidden className="size-6 shrink-0" />
        No seat is sold twice, and all the books balance.
      </p>
    );
  }
  return (
    <div role="alert" className="rounded-lg border-l-8 border-danger bg-danger-soft p-5">
      <p className="text-lg font-bold text-danger">The books do not balance.</p>
      <ul className="mt-3 flex list-disc flex-col gap-2 pl-5">
        {data.violations.map(({ invariant, concertId, detail }) => (
          <li key={`${invariant} ${concertId} ${detail}`}>
            <TextLink href={`/admin/concerts/${concertId}`}>{invariant}</TextLink>: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
