import type { PersonalDataQueries, PersonalDocument } from './personal-data-queries.js';

/** Everything that is stored about who asks. */
export class ExportPersonalData {
  constructor(private readonly personalData: PersonalDataQueries) {}

  execute(customerId: string, into: PersonalDocument): Promise<void> {
    return this.personalData.read(customerId, into);
  }
}
