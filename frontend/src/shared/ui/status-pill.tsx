import { Badge, type Tone } from './badge';

const statuses: Record<string, { tone: Tone; sign: string; words: string }> = {
  draft: { tone: 'neutral', sign: '✎', words: 'Draft' },
  published: { tone: 'success', sign: '●', words: 'Published' },
  on_sale: { tone: 'success', sign: '●', words: 'On sale' },
  not_yet_on_sale: { tone: 'warning', sign: '◷', words: 'Not yet on sale' },
  sale_closed: { tone: 'neutral', sign: '■', words: 'Sale closed' },
  ended: { tone: 'neutral', sign: '■', words: 'Over' },
  called_off: { tone: 'danger', sign: '✕', words: 'Called off' },
  held: { tone: 'warning', sign: '◷', words: 'Held' },
  active: { tone: 'success', sign: '●', words: 'Reserved' },
  cancelled: { tone: 'danger', sign: '✕', words: 'Cancelled' },
  expired: { tone: 'neutral', sign: '■', words: 'Expired' },
};

/**
 * The status of a booking, reservation or concert, as a word with a colour and a sign. A concert's `cancelled` reads
 * better as `called_off`; pass that.
 */
export function StatusPill({ status }: { status: string }) {
  const { tone, sign, words } = statuses[status] ?? { tone: 'neutral', sign: '●', words: status };
  return (
    <Badge tone={tone}>
      <span aria-hidden>{sign}</span>
      {words}
    </Badge>
  );
}
