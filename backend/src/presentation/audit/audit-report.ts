import type { Violation } from '../../domain/audit/auditor.js';

export interface AuditResult {
  readonly database: string;
  readonly concerts: number;
  readonly reservations: number;
  /** The names of all invariants. */
  readonly invariants: readonly string[];
  readonly violations: readonly Violation[];
}

/** Plain lines for a person and for `grep`: each invariant, each violation, and the result last. */
export function auditReport({
  database,
  concerts,
  reservations,
  invariants,
  violations,
}: AuditResult): string {
  const violated = new Set(violations.map(({ invariant }) => invariant));
  return [
    `Audit of ${database}: concerts: ${concerts}, reservations: ${reservations}`,
    ...invariants.map((name) => `${violated.has(name) ? 'VIOLATED' : 'holds   '} ${name}`),
    ...violations.map(({ invariant, concertId, detail }) => `${invariant}: concert ${concertId}: ${detail}`),
    violations.length === 0
      ? 'No violations.'
      : `AUDIT VIOLATED. Violations: ${violations.length} (of each invariant the first hundred at most).`,
  ].join('\n');
}
