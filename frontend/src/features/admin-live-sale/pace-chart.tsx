'use client';

import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { SalesPace } from '@/shared/api/types';
import { Chart } from './chart';
import type { ChartSeries } from './chart-options';
import { bySecond, inTens, paceSummary } from './pace';

const series: ChartSeries[] = [{ label: 'Bookings', colour: '--accent', kind: 'bars' }];
const words = (count: number) => count.toLocaleString('en');

/** How fast it sells, second by second. */
export function PaceChart({ pace }: { pace: SalesPace }) {
  const seconds = useMemo(() => bySecond(pace), [pace]);
  const data = useMemo((): uPlot.AlignedData => [seconds.moments, seconds.bookings], [seconds]);
  return (
    <Chart
      title="Bookings a second"
      summary={paceSummary(seconds)}
      series={series}
      words={words}
      data={data}
      table={inTens(seconds)}
    />
  );
}
