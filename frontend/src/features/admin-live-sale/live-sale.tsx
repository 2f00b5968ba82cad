'use client';

import { explainError } from '@/shared/api/explain-problem';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { DeskSection } from '@/shared/ui/desk-section';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { clockWords } from './chart-options';
import { LiveFigures } from './live-figures';
import { LiveMap } from './live-map';
import { LiveTiers } from './live-tiers';
import { PaceChart } from './pace-chart';
import { LineChart, RevenueChart, SeatsChart } from './sample-charts';
import { useLiveSale } from './use-live-sale';

/** A sale as it goes: figures, the hall, and charts that move. */
export function LiveSale({ concert }: { concert: Concert }) {
  const { data: sale, error, refetch } = useLiveSale(concert.id);
  const hasPlan = concert.tiers.some(({ seating }) => seating === 'assigned');
  return (
    <>
      <DeskSection title="Now">
        {sale ? <LiveFigures sale={sale} /> : !error && <LoadingBlock what="the figures" className="h-24" />}
        {error && (
          <div className="mt-4">
            <ErrorState
              title="No news of the sale"
              action={<Button onClick={() => void refetch()}>Ask again</Button>}
            >
              {explainError(error)}
              {sale && ` What you see is how it stood at ${clockWords(sale.samples.at(-1)!.at)}.`}
            </ErrorState>
          </div>
        )}
      </DeskSection>
      <DeskSection title="The house">
        <div className="flex flex-col gap-5">
          {hasPlan && <LiveMap concert={concert} />}
          <LiveTiers concert={concert} />
        </div>
      </DeskSection>
      <DeskSection title="How it goes">
        {sale ? (
          <div className="grid gap-5 xl:grid-cols-2">
            <PaceChart pace={sale.pace} />
            <SeatsChart samples={sale.samples} />
            {sale.stats.revenueMinor !== null && (
              <RevenueChart samples={sale.samples} currency={sale.stats.currency} />
            )}
            {(sale.room.phase !== 'off' || sale.samples.some(({ waiting }) => waiting > 0)) && (
              <LineChart samples={sale.samples} />
            )}
          </div>
        ) : (
          !error && <LoadingBlock what="the charts" className="h-72" />
        )}
      </DeskSection>
    </>
  );
}
