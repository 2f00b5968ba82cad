import { formatMoney } from '@/shared/format/money';
import type { Tier } from '@/shared/api/types';
import { Field } from '@/shared/ui/field';
import { NumberStepper } from '@/shared/ui/number-stepper';

export interface QuantityPickerProps {
  tiers: readonly Tier[];
  currency: string;
  quantities: Readonly<Record<string, number>>;
  /** How many more one may take over all tiers. */
  room: number;
  onChange: (tierId: string, quantity: number) => void;
}

/** How many of each tier; assigned seats are then picked by the house, the best ones first. */
export function QuantityPicker({ tiers, currency, quantities, room, onChange }: QuantityPickerProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {tiers.map((tier) => {
        const quantity = quantities[tier.id] ?? 0;
        const words =
          tier.seating === 'general'
            ? 'General admission, no fixed seat'
            : 'Best seats left, side by side where possible';
        return (
          <li
            key={tier.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:p-5"
          >
            <div className="min-w-0">
              <p className="font-display text-xl font-bold">
                <bdi>{tier.name}</bdi>{' '}
                <span className="text-muted">{formatMoney(tier.priceMinor, currency)}</span>
              </p>
              <p className="text-sm text-muted">
                {words} · {tier.available === 0 ? 'sold out' : `${tier.available.toLocaleString('en')} left`}
              </p>
            </div>
            <Field label={`How many ${tier.name}`} hideLabel>
              <NumberStepper
                label={tier.name}
                value={quantity}
                max={Math.min(quantity + room, tier.available)}
                disabled={tier.available === 0 && quantity === 0}
                onChange={(next) => onChange(tier.id, next)}
              />
            </Field>
          </li>
        );
      })}
    </ul>
  );
}
