import uPlot from 'uplot';

export interface ChartSeries {
  label: string;
  /** The CSS variable of its colour. */
  colour: '--accent' | '--ink' | '--tier-2' | '--tier-3';
  kind: 'bars' | 'area' | 'line';
}

export interface ChartLook {
  series: readonly ChartSeries[];
  /** A value as the axis writes it. */
  axisWords: (value: number) => string;
  /** Marks are at least so far apart: 1 where things are counted. */
  leastStep: number;
  onHover: (index: number | null) => void;
}

const font = "500 12px 'Inter Variable', sans-serif";

/** How a chart is drawn. Colours are looked up at each drawing: the theme may have changed. */
export function chartOptions({ series, axisWords, leastStep, onHover }: ChartLook): uPlot.Options {
  const axis: uPlot.Axis = {
    font,
    stroke: () => css('--muted'),
    grid: { stroke: () => css('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: 0,
    height: 0,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8 } },
    padding: [8, 28, 0, 0],
    scales: { y: { range: (_, __, most) => [0, Math.max(most * 1.1, leastStep)] } },
    axes: [
      { ...axis, size: 28, space: 90, values: (_, splits) => splits.map(clockWords) },
      {
        ...axis,
        size: (_, values) => Math.max(30, ...(values ?? []).map((words) => words.length * 7 + 16)),
        space: 36,
        incrs: steps(leastStep),
        values: (_, splits) => splits.map(axisWords),
      },
    ],
    series: [{}, ...series.map(drawn)],
    hooks: { setCursor: [({ cursor }) => onHover(cursor.idx ?? null)] },
  };
}

function drawn({ label, colour, kind }: ChartSeries, index: number): uPlot.Series {
  const stroke = () => css(colour);
  if (kind === 'bars') {
    const paths = uPlot.paths.bars!({ size: [0.8, 40, 1], radius: 0.2 });
    return { label, stroke, fill: stroke, width: 0, paths, points: { show: false } };
  }
  const paths = uPlot.paths.stepped!({ align: 1 });
  const fill = () => `color-mix(in srgb, ${css(colour)} 18%, transparent)`;
  return {
    label,
    stroke,
    width: 2.5,
    paths,
    points: { show: false },
    ...(kind === 'area' && { fill }),
    // Lines are told apart without their colours, too.
    ...(index > 0 && { dash: [7, 5] }),
  };
}

/** 1, 2, 5, 10, 20, 50, … of the least step. */
function steps(least: number): number[] {
  return Array.from(
    { length: 30 },
    (_, index) => least * [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3),
  );
}

/** A moment (seconds since 1970) on the clock of whoever looks. */
export function clockWords(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleTimeString('en-GB', { hourCycle: 'h23' });
}

function css(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}
