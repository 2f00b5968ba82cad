import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { ProblemState } from '@/shared/ui/problem-state';
import { StaffTable } from './staff-table';

/** Everybody who works here; `selfId` is who looks. */
export async function StaffList({ selfId }: { selfId: string }) {
  const api = await serverApi();
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/staff')));
  if (problem) return <ProblemState problem={problem} />;
  return <StaffTable people={data.items} selfId={selfId} />;
}
