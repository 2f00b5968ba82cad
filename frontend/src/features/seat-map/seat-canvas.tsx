'use client';

import { useEffect, useRef, useState } from 'react';
import type { SeatMap } from './build-seat-map';
import type { SeatPlace } from './seat-place';
import { SeatMapView } from './seat-map-view';
import type { SeatLook } from './seat-shapes';
import { SeatTooltip } from './seat-tooltip';
import { ZoomBar } from './zoom-bar';

export interface SeatCanvasProps {
  seatMap: SeatMap;
  lookOf: (seat: SeatPlace) => SeatLook;
  /** The seat that the list beside the map has its focus on. */
  pointedAt?: SeatPlace | null;
  currency: string;
  label?: string;
  /** Without it there is nothing to do but look. */
  onPick?: (seat: SeatPlace) => void;
}

interface Hover {
  seat: SeatPlace;
  at: readonly [number, number];
}

/** The hall from above. Whoever cannot use it finds the same seats in the list beside it. */
export function SeatCanvas({
  seatMap,
  lookOf,
  pointedAt = null,
  currency,
  label = 'Seat map. The list “Seats by row” offers the same seats.',
  onPick,
}: SeatCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<SeatMapView>(null);
  const pick = useRef(onPick);
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    const created = new SeatMapView(canvas.current!, seatMap, {
      onPick: (seat) => pick.current?.(seat),
      onHover: (seat, at) => setHover(seat && { seat, at }),
    });
    view.current = created;
    return () => created.destroy();
  }, [seatMap]);

  useEffect(() => view.current?.show(lookOf), [lookOf, seatMap]);
  useEffect(() => view.current?.pointAt(hover?.seat ?? pointedAt), [hover, pointedAt]);

  return (
    <div className="flex h-full flex-col overflow-clip rounded-lg border border-line bg-surface">
      <div className="relative min-h-0 flex-1">
        <canvas
          ref={canvas}
          data-testid="seat-map"
          role="img"
          aria-label={label}
          className="absolute inset-0 size-full"
        />
        {hover && (
          <SeatTooltip seat={hover.seat} look={lookOf(hover.seat)} at={hover.at} currency={currency} />
        )}
      </div>
      <ZoomBar
        onZoomIn={() => view.current?.zoomBy(1.6)}
        onZoomOut={() => view.current?.zoomBy(1 / 1.6)}
        onFit={() => view.current?.fit()}
      />
    </div>
  );
}
