import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseIfAny } from '#kernel/refusal';
import type { AccountLinkView, LinkPurpose } from '#contracts/api/portal';
import type { Act } from '#platform/act/act';
import type { Actor } from '#platform/actor/actor';
import { Performs } from '#platform/act/performs';
import { Reads } from '#platform/act/reads';
import { newestUnconfirmed, ownerOf } from '../person/person-by-email.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { normalEmail, objectionsToEmail } from '../person/person.rules.ts';
import { AccountLetters } from './account-letters.ts';
import { mustHoldLink } from './account-link.policy.ts';
import { AccountLinks } from './account-links.ts';
import { countLetter } from './letter-limit.ts';

@Injectable()
export class AccountLinkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
  ) {}

  /**
   * For who cannot get in: a letter with the link that this address needs now, to confirm, to accept or to choose a new
   * password. An address that nobody has gets none, and the answer does not say so. Refuses: correct-these-fields,
   * too-many-letters.
   */
  @Performs('account-link.request')
  async request(act: Act, typed: string): Promise<void> {
    const email = normalEmail(typed);
    refuseIfAny(objectionsToEmail(email));
    await countLetter(act.tx, 'letter', email);
    const person = (await ownerOf(act.tx, email)) ?? (await newestUnconfirmed(act.tx, email));
    if (person !== null) await this.letters.answerOwner(act, person, 'reset');
  }

  /** Refuses: link-not-good. */
  @Reads('account-link.read')
  async one(actor: Actor, purpose: LinkPurpose, token: string): Promise<AccountLinkView> {
    const link = await this.links.find(this.dataSource.manager, purpose, token);
    const person = link && (await this.dataSource.manager.findOneBy(PersonEntity, { id: link.personId }));
    const { email, name, roles } = mustHoldLink('account-link.read', actor, person ?? undefined);
    return { purpose, email: link?.newEmail ?? email, name, roles };
  }
}
