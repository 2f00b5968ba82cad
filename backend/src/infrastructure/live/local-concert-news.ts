import { Logger } from '@nestjs/common';
import { ConcertNews, type News } from '../../domain/live/concert-news.js';

/** News within one process: whoever listens has heard it when `tell` returns. */
export class LocalConcertNews extends ConcertNews {
  private readonly logger = new Logger(LocalConcertNews.name);
  private readonly listeners = new Set<(news: News) => void>();

  tell(news: News): void {
    for (const listener of this.listeners) this.tellOne(listener, news);
  }

  listen(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Who tells has committed already: what a listener makes of it is not their concern. */
  private tellOne(listener: (news: News) => void, news: News): void {
    try {
      listener(news);
    } catch (error) {
      this.logger.error({ err: error, kind: news.kind }, 'somebody could not take news');
    }
  }
}
