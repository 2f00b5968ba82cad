'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { SeatMap } from './build-seat-map';
import { moveFocus, type SeatSpot } from './move-focus';
import { SeatLine } from './seat-line';
import { type ListLine, seatListLines } from './seat-list-lines';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';
import { SectionJump } from './section-jump';

export interface SeatListProps {
  seatMap: SeatMap;
  lookOf: (seat: SeatPlace) => SeatLook;
  currency: string;
  onPick: (seat: SeatPlace) => void;
  onFocusSeat: (seat: SeatPlace | null) => void;
}

/**
 * Every seat of the map again, row by row, for keyboard and screen reader: one stop for Tab, arrow keys from seat to
 * seat, space or Enter to choose. Only the lines in view are in the page.
 */
export function SeatList({ seatMap, lookOf, currency, onPick, onFocusSeat }: SeatListProps) {
  const { rows } = seatMap;
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<SeatSpot>({ row: 0, seat: 0 });
  const lines = useMemo(() => seatListLines(rows), [rows]);
  const lineOfRow = useMemo(() => indexRows(lines), [lines]);
  // The React Compiler, which this warns of, is not in use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const lane = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'section' ? 48 : 84),
    overscan: 4,
  });

  function focusSpot({ row, seat }: SeatSpot): void {
    const wanted = `[data-seat="${rows[row]?.seats[seat]?.seatNumber}"]`;
    const find = () => box.current?.querySelector<HTMLElement>(wanted);
    const found = find();
    if (found) return found.focus();
    // A row that was out of view is rendered a frame after it has been scrolled to.
    lane.scrollToIndex(lineOfRow[row] ?? 0, { align: 'auto' });
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = moveFocus(rows, spot, event.key);
    if (!next) return;
    event.preventDefault();
    focusSpot(next);
  }

  return (
    <section aria-label="Seats by row" className="flex h-full min-h-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-lg">Seats by row</h3>
        <p className="text-xs text-muted pointer-coarse:hidden">Arrow keys move, space picks</p>
      </div>
      <SectionJump
        lines={lines}
        onJump={(line) => {
          lane.scrollToIndex(line, { align: 'start' });
          setSpot({ row: lineOfRow.findIndex((rowLine) => rowLine > line), seat: 0 });
        }}
      />
      <div ref={box} className="min-h-0 flex-1 overflow-y-auto rounded-lg border border-line bg-surface">
        <div
          role="grid"
          aria-label="Seats by row"
          aria-multiselectable="true"
          aria-rowcount={lines.length}
          className="relative"
          style={{ height: lane.getTotalSize() }}
          onKeyDown={onKeyDown}
          onBlur={() => onFocusSeat(null)}
        >
          {lane.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              ref={lane.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              className="absolute inset-x-0 top-0 px-3 py-2"
              style={{ transform: `translateY(${start}px)` }}
            >
              <SeatLine
                line={lines[index]!}
                rowIndex={lineOfRow.indexOf(index)}
                spot={spot}
                lookOf={lookOf}
                currency={currency}
                onPick={onPick}
                onFocus={(seat, at) => {
                  setSpot(at);
                  onFocusSeat(seat);
                }}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The line on which each row stands. */
function indexRows(lines: readonly ListLine[]): number[] {
  return lines.flatMap((line, index) => (line.kind === 'row' ? [index] : []));
}
