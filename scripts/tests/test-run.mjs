/**
 * What every kind of test gets.
 * @typedef {object} TestRun
 * @property {string} folder temporary, for reports
 * @property {import('../processes/supervisor.mjs').Supervisor} supervisor
 * @property {string[]} patterns run only the test files that match one of them; all if empty
 * @property {boolean} coverage
 * @property {Record<string, string>} database DB_HOST and its companions; the user may create schemas
 * @property {Record<string, string>} redis TEST_REDIS_URL
 */
export {};
