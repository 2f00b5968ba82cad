import { ProblemState } from '@/shared/ui/problem-state';
import { readDeskRoom } from './read-desk-room';
import { WaitingRoomPanel } from './waiting-room-panel';

/** The waiting room on the page of a concert. */
export async function WaitingRoomSection({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const { data, problem } = await readDeskRoom(id);
  return problem ? <ProblemState problem={problem} /> : <WaitingRoomPanel room={data} mayWrite={mayWrite} />;
}
