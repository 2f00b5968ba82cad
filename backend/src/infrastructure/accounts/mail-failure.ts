/** Why a mail was not taken. Words stay out of it: servers repeat addresses, and texts hold links. */
export interface MailFailure {
  /** Whether another attempt would fail as well. */
  readonly isFinal: boolean;
  readonly reason: { readonly code?: string; readonly answer?: number };
}

export function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? responseCode : undefined;
  return {
    isFinal: answer === undefined ? code === 'EENVELOPE' : answer >= 500,
    reason: { code: typeof code === 'string' ? code : undefined, answer },
  };
}
