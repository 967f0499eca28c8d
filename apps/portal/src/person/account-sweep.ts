import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { ActRunner } from '#platform/act/act-runner';
import { Rounds } from '#platform/clock/rounds';
import { ServiceClock } from '#platform/clock/service-clock';
import { ServiceLog } from '#platform/logging/service-log';
import { LAST_LETTER } from './forget-person.ts';
import { ADDRESS_KNOWN_DAYS } from '../session/session.rules.ts';
import { RegisterPersonService } from './register-person.service.ts';

/** So many days a registration waits for its confirmation, and an invitation until it is accepted or sent again. */
export const UNCONFIRMED_DAYS = 7;
export const INVITED_DAYS = 30;
/** Of each kind in one sweep; the rest waits for the next. */
const MOST = 500;
/** After a start other things come first. */
const HOURLY = {
  everyMs: 3_600_000,
  firstAfterMs: 600_000,
  fault: 'accounts that nobody came for could not be forgotten',
};

/** By the fund's clock, but never while a letter leads in. */
const AWAITED = `
  SELECT id FROM person
  WHERE (status = 'unconfirmed' AND updated_at < $1::timestamptz - make_interval(days => ${UNCONFIRMED_DAYS})
     OR status = 'invited' AND updated_at < $1::timestamptz - make_interval(days => ${INVITED_DAYS}))
  AND NOT EXISTS (SELECT FROM account_link WHERE person_id = person.id AND expires_at > now())
  ORDER BY updated_at LIMIT ${MOST}`;

/** What only counts for a time, and when it is over. */
const OVER = {
  session: 'expires_at < now()',
  account_link: 'expires_at < now()',
  provider_visit: 'expires_at < now()',
  answered_challenge: 'expires_at < now()',
  letter: `kind = '${LAST_LETTER}' AND status <> 'waiting'`,
  letter_limit: `since < now() - interval '1 day'`,
  sign_in_limit: `since < now() - interval '1 day'`,
  known_address: `proved_at < now() - make_interval(days => ${ADDRESS_KNOWN_DAYS})`,
} as const;

/** What one sweep took away. */
export type SweptAccounts = Readonly<Record<'person' | keyof typeof OVER, number>>;

/**
 * Once an hour, ends what nobody came for: registrations, invitations, links, sessions, counts of attempts, known addresses.
 * Each person is an act of its own; any number of replicas may sweep, and a crash leaves the rest for the next hour.
 */
@Injectable()
export class AccountSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
    private readonly registration: RegisterPersonService,
    private readonly clock: ServiceClock,
    log: ServiceLog,
  ) {
    const sweep = async () => log.info('accounts that nobody came for were forgotten', { ...(await this.sweep()) });
    this.rounds = new Rounds(sweep, HOURLY, log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.end();
  }

  async sweep(): Promise<SweptAccounts> {
    const awaited: { id: string }[] = await this.dataSource.query(AWAITED, [this.clock.now()]);
    let person = 0;
    for (const { id } of awaited) person += await this.lapse(id);
    return {
      person,
      session: await this.forget('session'),
      account_link: await this.forget('account_link'),
      provider_visit: await this.forget('provider_visit'),
      answered_challenge: await this.forget('answered_challenge'),
      letter: await this.forget('letter'),
      letter_limit: await this.forget('letter_limit'),
      sign_in_limit: await this.forget('sign_in_limit'),
      known_address: await this.forget('known_address'),
    };
  }

  /** Somebody who comes in this very moment goes before; so does another replica. */
  private async lapse(id: string): Promise<number> {
    try {
      await this.acts.asSystem((act) => this.registration.lapse(act, id));
      return 1;
    } catch (error) {
      if (error instanceof Refusal) return 0;
      throw error;
    }
  }

  private async forget(table: keyof typeof OVER): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${OVER[table]} LIMIT ${MOST}))`,
    );
    return count;
  }
}
