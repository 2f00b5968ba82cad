import { config } from 'zod/v4/core';

// Runs before anything else in the browser: zod would try whether it may eval, which the policy of the pages refuses.
config({ jitless: true });
