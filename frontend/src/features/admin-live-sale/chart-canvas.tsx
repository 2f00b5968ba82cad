'use client';

import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { type ChartLook, chartOptions } from './chart-options';

export interface ChartCanvasProps {
  /** Must not change. */
  look: ChartLook;
  /** Moments in seconds since 1970, then the values of each series. */
  data: uPlot.AlignedData;
}

/** The drawing of a chart. Whoever does not see it finds the same in the words and the table beside it. */
export function ChartCanvas({ look, data }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef(data);

  useEffect(() => {
    const target = box.current!;
    const created = new uPlot(chartOptions(look), latest.current, target);
    chart.current = created;
    const resized = new ResizeObserver(() =>
      created.setSize({ width: target.clientWidth, height: target.clientHeight }),
    );
    resized.observe(target);
    const themed = new MutationObserver(() => created.redraw());
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      resized.disconnect();
      themed.disconnect();
      created.destroy();
    };
  }, [look]);

  useEffect(() => {
    latest.current = data;
    chart.current?.setData(data);
  }, [data]);

  return <div ref={box} aria-hidden className="h-48 w-full min-w-0 overflow-clip sm:h-56" />;
}
