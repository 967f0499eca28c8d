import type { ServiceName } from '#contracts/services';
import { LOG_BACKLOG, type LogBacklog } from '../outbox/log-backlog.ts';
import type { Pseudonyms } from '../record/record-event.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** What all acts of a service have in common. */
export class ActSetting {
  readonly service: ServiceName;
  readonly rulebook: Rulebook;
  readonly pseudonyms: Pseudonyms;
  readonly logBacklog: LogBacklog;
  /** For how long the log has not said that it goes on, in ms. */
  readonly logSilence: () => number;

  constructor(
    service: ServiceName,
    rulebook: Rulebook,
    pseudonyms: Pseudonyms,
    logBacklog = LOG_BACKLOG,
    logSilence = () => 0,
  ) {
    this.service = service;
    this.rulebook = rulebook;
    this.pseudonyms = pseudonyms;
    this.logBacklog = logBacklog;
    this.logSilence = logSilence;
  }
}
