/** Conditions of a WHERE clause with their parameters, all of which must hold. */
export class Conditions {
  private readonly terms: string[] = [];
  readonly parameters: unknown[] = [];

  add(term: string, ...parameters: unknown[]): this {
    this.terms.push(term);
    this.parameters.push(...parameters);
    return this;
  }

  /** Adds a term with one parameter, unless that is null. */
  addIf(value: unknown, term: string): this {
    return value === null ? this : this.add(term, value);
  }

  toString(): string {
    return this.terms.length === 0 ? 'TRUE' : this.terms.map((term) => `(${term})`).join(' AND ');
  }
}
