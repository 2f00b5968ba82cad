/** Whether people wait: never, whenever it is switched on, or when so many want in that the shop would suffer. */
export const roomModes = ['off', 'on', 'automatic'] as const;
export type RoomMode = (typeof roomModes)[number];

/** What an admin decides about a concert's waiting room. */
export interface RoomSettings {
  readonly mode: RoomMode;
  /** Nobody is called; who was called before may still come in. */
  readonly paused: boolean;
  /** So many turns are called a minute at most. */
  readonly ratePerMinute: number;
  /** So many people are inside at the same time at most. */
  readonly capacity: number;
  /** How long somebody may stay inside without holding anything. */
  readonly insideSeconds: number;
  /** The automatic mode begins when one instance is asked for more holds a minute. */
  readonly automaticAbove: number;
}

export const roomDefaults: RoomSettings = {
  mode: 'off',
  paused: false,
  ratePerMinute: 600,
  capacity: 500,
  insideSeconds: 600,
  automaticAbove: 3000,
};

/** Inclusive. */
export const roomBounds = {
  ratePerMinute: { least: 1, most: 60_000 },
  capacity: { least: 1, most: 100_000 },
  insideSeconds: { least: 60, most: 3600 },
  automaticAbove: { least: 1, most: 1_000_000 },
} as const;
