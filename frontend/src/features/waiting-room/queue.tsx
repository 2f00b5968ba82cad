import { explainError } from '@/shared/api/explain-problem';
import type { Concert, WaitingRoom } from '@/shared/api/types';
import { LoadingBlock } from '@/shared/ui/loading-block';
import type { Wish } from '@/features/hold/wish';
import { Called } from './called';
import { KeptChoice } from './kept-choice';
import type { KnownPlace } from './known-place';
import { Line } from './line';
import { Lobby } from './lobby';
import { lostWords } from './lost-words';
import { Outside } from './outside';
import type { Standing } from './standing';
import { TurnOver } from './turn-over';
import type { PlaceActions } from './use-place-actions';

export interface QueueProps {
  concert: Concert;
  room: WaitingRoom;
  /** Null before it is known. */
  standing: Standing | null;
  known: KnownPlace | undefined;
  secondsLeft: number;
  renderedAt: string;
  kept: Wish;
  actions: PlaceActions;
}

/** The line as somebody sees it who is not inside, with what waits for them at the desk. */
export function Queue({ kept, ...stage }: QueueProps) {
  return (
    <>
      <Sheet {...stage} />
      <KeptChoice kept={kept} />
    </>
  );
}

function Sheet({
  concert,
  room,
  standing,
  known,
  secondsLeft,
  renderedAt,
  actions,
}: Omit<QueueProps, 'kept'>) {
  const { join, enter, leave } = actions;
  const words = ({ error }: { error: unknown }) => (error ? explainError(error) : null);
  const joining = { pending: join.isPending, error: words(join), onJoin: () => join.mutate() };
  switch (standing?.stage) {
    case 'outside':
      return (
        <Outside
          concert={concert}
          room={room}
          renderedAt={renderedAt}
          lost={lostWords(known?.lost ?? null)}
          {...joining}
        />
      );
    case 'lobby':
    case 'drawing':
      return (
        <Lobby
          concert={concert}
          room={room}
          renderedAt={renderedAt}
          isDrawing={standing.stage === 'drawing'}
          onLeave={leave}
        />
      );
    case 'line':
      return (
        <Line
          concert={concert}
          room={room}
          ahead={standing.ahead}
          turn={standing.turn}
          aheadAtFirst={known?.aheadAtFirst ?? null}
          onLeave={leave}
        />
      );
    case 'called':
      return (
        <Called
          secondsLeft={secondsLeft}
          pending={enter.isPending}
          error={words(enter)}
          onEnter={() => enter.mutate(known!.place!.ticket)}
        />
      );
    case 'lapsed':
    case 'used':
      return <TurnOver room={room} how={standing.stage} {...joining} />;
    default:
      return <LoadingBlock what="your place" className="h-96" />;
  }
}
