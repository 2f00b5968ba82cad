/** What the history records, in the words of the screens. */
export const actionWords = {
  hold: 'Held',
  extend: 'Held longer',
  reserve: 'Reserved',
  cancel: 'Cancelled',
  expire: 'Expired',
  move: 'Moved to an account',
  block: 'Kept back',
  unblock: 'Given back',
} as const;

export type HistoryAction = keyof typeof actionWords;
