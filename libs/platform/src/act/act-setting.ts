import type { ServiceName } from '#contracts/services';
import type { Pseudonyms } from '../record/record-event.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** What all acts of a service have in common. */
export class ActSetting {
  readonly service: ServiceName;
  readonly rulebook: Rulebook;
  readonly pseudonyms: Pseudonyms;

  constructor(service: ServiceName, rulebook: Rulebook, pseudonyms: Pseudonyms) {
    this.service = service;
    this.rulebook = rulebook;
    this.pseudonyms = pseudonyms;
  }
}
