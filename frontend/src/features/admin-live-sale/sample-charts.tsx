'use client';

import { useMemo } from 'react';
import type uPlot from 'uplot';
import { formatAmount, fractionDigits } from '@/shared/format/money';
import { Chart } from './chart';
import type { ChartSeries } from './chart-options';
import type { LiveSample } from './live-sample';
import { changeWords } from './change-words';

export interface SampleChartProps {
  samples: readonly LiveSample[];
}

const count = (number: number) => number.toLocaleString('en');

const seatSeries: ChartSeries[] = [
  { label: 'Sold', colour: '--accent', kind: 'area' },
  { label: 'Held', colour: '--tier-2', kind: 'line' },
];

/** How many seats are sold and held. */
export function SeatsChart({ samples }: SampleChartProps) {
  const data = useColumns(samples, 'sold', 'held');
  const summary = `${changeWords(samples, 'sold', 'seats sold', count)} ${changeWords(samples, 'held', 'held', count)}`;
  return <Chart title="Seats" summary={summary} series={seatSeries} words={count} data={data} />;
}

const lineSeries: ChartSeries[] = [
  { label: 'Waiting', colour: '--tier-3', kind: 'area' },
  { label: 'Inside', colour: '--ink', kind: 'line' },
];

/** How many people wait, and how many are inside. */
export function LineChart({ samples }: SampleChartProps) {
  const data = useColumns(samples, 'waiting', 'inside');
  const summary = `${changeWords(samples, 'waiting', 'waiting', count)} ${changeWords(samples, 'inside', 'inside', count)}`;
  return <Chart title="The line" summary={summary} series={lineSeries} words={count} data={data} />;
}

const revenueSeries: ChartSeries[] = [{ label: 'Revenue', colour: '--accent', kind: 'area' }];

/** What has been taken. */
export function RevenueChart({ samples, currency }: SampleChartProps & { currency: string }) {
  const data = useColumns(samples, 'revenueMinor');
  const words = useMemo(() => (minor: number) => formatAmount(minor, currency), [currency]);
  return (
    <Chart
      title="Revenue"
      summary={changeWords(samples, 'revenueMinor', 'taken', words)}
      series={revenueSeries}
      words={words}
      leastStep={10 ** fractionDigits(currency)}
      data={data}
    />
  );
}

function useColumns(samples: readonly LiveSample[], ...names: (keyof LiveSample)[]): uPlot.AlignedData {
  const key = names.join(' ');
  return useMemo(() => {
    const column = (name: string) => samples.map((sample) => sample[name as keyof LiveSample]);
    return [column('at'), ...key.split(' ').map(column)];
  }, [samples, key]);
}
