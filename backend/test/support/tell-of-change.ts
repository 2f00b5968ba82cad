import { ConcertNews } from '../../src/domain/live/concert-news.js';
import type { TestApp } from './test-app.js';

/** Lets the service know of what a test changed in a concert's rows by hand. */
export function tellOfChange({ app }: TestApp, concertId: string): void {
  app.get(ConcertNews, { strict: false }).tell({ kind: 'details', concertId });
}
