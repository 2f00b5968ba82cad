'use client';

import { useEffect, useRef, useState } from 'react';
import type { TopicKind, TopicNews } from './live-messages';
import { liveSocket } from './live-socket';

/**
 * Listens to what the server says of a concert: `watch` for its seats, `wait` for its waiting room. Answers whether news
 * come by themselves now; whoever needs them has to ask for as long as they do not.
 */
export function useTopic<Kind extends TopicKind>(
  kind: Kind,
  concertId: string,
  onNews: (news: TopicNews[Kind]) => void,
  enabled = true,
): boolean {
  const [isLive, setLive] = useState(false);
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  }, [onNews]);
  useEffect(() => {
    if (!enabled) return;
    const stop = liveSocket().subscribe(
      { kind, concertId },
      { onNews: (news) => latest.current(news), onLive: setLive },
    );
    return () => {
      stop();
      setLive(false);
    };
  }, [kind, concertId, enabled]);
  return isLive;
}
