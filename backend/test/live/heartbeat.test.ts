import { expect, jest, test } from '@jest/globals';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { SeatTopic } from '../../src/presentation/live/seat-topic.js';
import { ConcertVersions } from '../../src/use-cases/live/concert-versions.js';
import { WatchSeats } from '../../src/use-cases/live/watch-seats.js';

class OneConcert extends ConcertVersions {
  find() {
    return Promise.resolve({ version: 7, isDraft: false });
  }
  findAll(ids: readonly string[]) {
    return Promise.resolve(new Map(ids.map((id) => [id, { version: 7, isDraft: false }])));
  }
}

test('a concert tells its version every fifteen seconds, so that who lost the last frame finds out', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const topic = new SeatTopic(new WatchSeats(new LocalConcertNews(), new OneConcert()));
  const wake = jest.fn();
  const source = await topic.open('a concert', { wake, gone: () => {} });
  const said: string[] = [];
  for (let second = 1; second <= 31; second++) {
    clock.mockReturnValue(second * 1000);
    await topic.run();
    for (const text of source!.next()) said.push(`${second} ${text}`);
  }
  clock.mockRestore();
  const heartbeat = '{"concertId":"a concert","version":7}';
  expect(said).toEqual([`15 ${heartbeat}`, `30 ${heartbeat}`]);
  expect(wake).toHaveBeenCalledTimes(2);
});
