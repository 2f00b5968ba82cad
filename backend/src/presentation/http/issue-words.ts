import type { z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const typeWords: Readonly<Record<string, string>> = {
  string: 'Must be text.',
  number: 'Must be a number.',
  int: 'Must be a whole number.',
  boolean: 'Must be true or false.',
  array: 'Must be a list.',
  object: 'Must be an object.',
};

const formatWords: Readonly<Record<string, string>> = {
  email: 'Must be an e-mail address.',
  uuid: 'Must be an id (a UUID).',
  url: 'Must be a web address that starts with http:// or https://.',
  datetime: 'Must be a date-time with an offset, such as 2027-05-14T20:00:00+02:00.',
};

/** Says what is wrong with a field without repeating what was sent. Messages given in a schema win over these. */
export function issueWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Is required.' : typeWords[issue.expected];
    case 'invalid_format':
      return formatWords[issue.format];
    case 'invalid_value':
      return `Must be one of: ${issue.values.join(', ')}.`;
    case 'too_small':
      return boundWords(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return boundWords(issue.origin, 'at most', issue.maximum);
    default:
      return undefined;
  }
}

function boundWords(origin: string, side: 'at least' | 'at most', bound: number | bigint): string {
  if (origin === 'string') {
    return side === 'at least' && bound === 1
      ? 'Must not be empty.'
      : `Must have ${side} ${bound} characters.`;
  }
  if (origin === 'array') return `Must have ${side} ${bound} ${bound === 1 ? 'entry' : 'entries'}.`;
  return `Must be ${side} ${bound}.`;
}
