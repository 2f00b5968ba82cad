import type { Concert } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/empty-state';
import { listLocaleChoices } from '../model/locale-choices';
import { EditDetailsForm } from './edit-details-form';
import { EditPricesForm } from './edit-prices-form';
import { ReplaceSeatsForm } from './replace-seats-form';

/** All that can still be changed about a concert, each part saved on its own. */
export function EditConcert({ concert }: { concert: Concert }) {
  if (concert.status === 'cancelled') {
    return <EmptyState title="Called off">A concert that was called off stays as it is.</EmptyState>;
  }
  // Seats and prices are shown anew once the seats or the currency are other ones.
  const seating = `${concert.planVersion} ${concert.currency}`;
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <EditDetailsForm concert={concert} {...listLocaleChoices()} />
      <EditPricesForm key={`prices ${seating}`} concert={concert} />
      {concert.status === 'draft' && <ReplaceSeatsForm key={`seats ${seating}`} concert={concert} />}
    </div>
  );
}
