import { LoneCounts } from '../../src/infrastructure/live/lone-counts.js';
import { SharedCounts } from '../../src/presentation/http/shared-counts.js';

/** What the edge of an app needs that has no other instances. */
export const alone = { provide: SharedCounts, useClass: LoneCounts };
