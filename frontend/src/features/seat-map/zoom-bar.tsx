import { Maximize, Minus, Plus } from 'lucide-react';

export interface ZoomBarProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
}

/** Below the map, so that it covers no seats: how to move about in it. */
export function ZoomBar({ onZoomIn, onZoomOut, onFit }: ZoomBarProps) {
  const button = 'grid size-11 shrink-0 place-items-center border-l border-line hover:bg-sunken';
  return (
    <div className="flex items-center border-t border-line">
      <p className="min-w-0 flex-1 px-4 text-sm text-muted">
        <span className="pointer-coarse:hidden">Ctrl or ⌘ with the wheel zooms, dragging moves</span>
        <span className="hidden pointer-coarse:inline">Pinch or tap to zoom</span>
      </p>
      <button type="button" aria-label="Zoom in" className={button} onClick={onZoomIn}>
        <Plus aria-hidden className="size-5" />
      </button>
      <button type="button" aria-label="Zoom out" className={button} onClick={onZoomOut}>
        <Minus aria-hidden className="size-5" />
      </button>
      <button type="button" aria-label="Show the whole hall" className={button} onClick={onFit}>
        <Maximize aria-hidden className="size-5" />
      </button>
    </div>
  );
}
