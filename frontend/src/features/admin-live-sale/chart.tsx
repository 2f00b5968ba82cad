'use client';

import { useId, useMemo, useState } from 'react';
import type uPlot from 'uplot';
import { Card } from '@/shared/ui/card';
import { ChartCanvas } from './chart-canvas';
import { type ChartSeries, clockWords } from './chart-options';
import { ChartTable } from './chart-table';

export interface ChartProps {
  title: string;
  /** What there is to be seen, in a sentence. */
  summary: string;
  /** These and the two below must not change from one drawing to the next. */
  series: readonly ChartSeries[];
  words: (value: number) => string;
  /** Marks are at least so far apart. */
  leastStep?: number;
  data: uPlot.AlignedData;
  /** The rows of the table, where they are not the points of the drawing. */
  table?: uPlot.AlignedData;
}

/** A chart that moves, with its key, a sentence that sums it up, and its figures as a table. */
export function Chart({ title, summary, series, words, leastStep = 1, data, table }: ChartProps) {
  const id = useId();
  const [hovered, setHovered] = useState<number | null>(null);
  const look = useMemo(
    () => ({ series, axisWords: words, leastStep, onHover: setHovered }),
    [series, words, leastStep],
  );
  const [moments, ...columns] = data;
  const last = moments.length - 1;
  const index = hovered !== null && hovered <= last ? hovered : last;
  return (
    <Card className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={id} className="text-lg">
          {title}
        </h3>
        <p aria-hidden className="text-sm text-muted tabular-nums">
          {last >= 0 && clockWords(moments[index]!)}
        </p>
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {series.map(({ label, colour, kind }, place) => (
          <li key={label} className="flex items-center gap-2">
            <span
              className={kind === 'bars' || place === 0 ? 'w-4 border-t-4' : 'w-4 border-t-4 border-dashed'}
              style={{ borderColor: `var(${colour})` }}
            />
            {label}
            <span className="font-display font-bold tabular-nums">{words(columns[place]?.[index] ?? 0)}</span>
          </li>
        ))}
      </ul>
      <ChartCanvas look={look} data={data} />
      <p className="text-sm text-muted">{summary}</p>
      <ChartTable titleId={id} series={series} words={words} data={table ?? data} />
    </Card>
  );
}
