import { ModeSwitch } from '@/features/booking/mode-switch';
import { QuantityPicker } from '@/features/booking/quantity-picker';
import { SeatStep } from '@/features/booking/seat-step';
import type { Concert } from '@/shared/api/types';
import type { useOrder } from './use-order';

export interface OrderChoiceProps {
  concert: Concert;
  choice: ReturnType<typeof useOrder>;
}

/** The seat map of the shop, or the numbers of the shop. */
export function OrderChoice({ concert, choice }: OrderChoiceProps) {
  const { hasAssigned, hasGeneral, mode, setMode, tiers, plan, states, chosen, quantities } = choice;
  return (
    <>
      {hasAssigned && <ModeSwitch mode={mode} hasGeneral={hasGeneral} onChange={setMode} />}
      {mode === 'seats' ? (
        <SeatStep
          concert={concert}
          seatMap={plan.seatMap}
          states={states.data?.states}
          failed={Boolean(plan.error ?? (states.data === undefined && states.error))}
          chosen={chosen.numbers}
          onPick={chosen.toggle}
          onRetry={() => void Promise.all([plan.retry(), states.refetch()])}
        />
      ) : (
        <QuantityPicker
          tiers={tiers}
          currency={concert.currency}
          quantities={quantities.quantities}
          room={quantities.room}
          onChange={quantities.set}
        />
      )}
    </>
  );
}
