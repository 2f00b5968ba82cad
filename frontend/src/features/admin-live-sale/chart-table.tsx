import type uPlot from 'uplot';
import { type ChartSeries, clockWords } from './chart-options';

export interface ChartTableProps {
  titleId: string;
  series: readonly ChartSeries[];
  words: (value: number) => string;
  data: uPlot.AlignedData;
}

const mostRows = 12;

/** The figures of a chart, the newest first: some of them where there are many. */
export function ChartTable({ titleId, series, words, data: [moments, ...columns] }: ChartTableProps) {
  const count = moments?.length ?? 0;
  const step = Math.max(Math.ceil(count / mostRows), 1);
  const rows = Array.from({ length: Math.ceil(count / step) }, (_, row) => count - 1 - row * step);
  return (
    <details className="text-sm">
      <summary className="inline-block min-h-6 font-semibold underline underline-offset-4">
        As a table
      </summary>
      <table aria-labelledby={titleId} className="mt-2 w-full text-left tabular-nums">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="py-1 pr-3 font-semibold">
              Time
            </th>
            {series.map(({ label }) => (
              <th key={label} scope="col" className="py-1 pl-3 text-right font-semibold">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((index) => (
            <tr key={index} className="border-b border-line last:border-0">
              <th scope="row" className="py-1 pr-3 font-normal">
                {clockWords(moments[index]!)}
              </th>
              {columns.map((column, place) => (
                <td key={series[place]?.label} className="py-1 pl-3 text-right">
                  {words(column[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
