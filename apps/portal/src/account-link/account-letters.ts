import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '#contracts/api/portal';
import type { Act } from '#platform/act/act';
import type { LetterKind } from '../mail/letter-text.ts';
import { Letters } from '../mail/letters.ts';
import type { PersonEntity } from '../person/person.entity.ts';
import { linkPage } from './account-link.rules.ts';
import { AccountLinks } from './account-links.ts';

const KINDS: Readonly<Record<LinkPurpose, LetterKind>> = {
  confirm: 'confirm-address',
  accept: 'invitation',
  reset: 'reset-password',
  'new-address': 'confirm-new-address',
  'keep-factors': 'factor-reset-requested',
  'keep-address': 'address-change-asked',
};

/** The letters that lead into an account. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: Letters,
  ) {}

  /**
   * A letter with a new link, for this person alone. Before the address is confirmed it names nobody: a stranger could
   * register a message of their own as a name and have us send it to anybody.
   */
  async sendLink(act: Act, person: PersonEntity, purpose: LinkPurpose, kind = KINDS[purpose]): Promise<void> {
    const { id, email, language } = person;
    const page = linkPage(purpose, await this.links.make(act.tx, purpose, id));
    const to = purpose === 'confirm' ? { email, name: '', language } : id;
    await this.letters.send(act.tx, { to, kind, page, about: `person:${id}` });
  }

  /**
   * What the owner of an address is told when somebody types it in: a link that leads in where the account waits for one,
   * and else `whenActive`. Never whether it was them who typed it.
   */
  async answerOwner(act: Act, person: PersonEntity, whenActive: 'taken' | 'reset'): Promise<void> {
    if (person.status === 'unconfirmed') return this.sendLink(act, person, 'confirm');
    if (person.status === 'invited') return this.sendLink(act, person, 'accept');
    if (person.status !== 'active') return this.tell(act, person, 'account-closed', '/contact');
    return whenActive === 'reset'
      ? this.sendLink(act, person, 'reset')
      : this.tell(act, person, 'address-taken', '/sign-in');
  }

  /** To the address that is not yet the person's. */
  async sendNewAddress(act: Act, { id, language }: PersonEntity, email: string): Promise<void> {
    const page = linkPage('new-address', await this.links.make(act.tx, 'new-address', id, email));
    const to = { email, name: '', language };
    await this.letters.send(act.tx, { to, kind: KINDS['new-address'], page, about: `person:${id}` });
  }

  /** To the address that the account has, or had until now, with the way to keep it. */
  async sendKeepAddress(act: Act, person: PersonEntity, email: string, kind: LetterKind): Promise<void> {
    const { id, name, language } = person;
    const page = linkPage('keep-address', await this.links.make(act.tx, 'keep-address', id, email));
    await this.letters.send(act.tx, { to: { email, name, language }, kind, page, about: `person:${id}` });
  }

  /** A letter without a link to act by. */
  async tell(act: Act, { id }: Pick<PersonEntity, 'id'>, kind: LetterKind, page: string): Promise<void> {
    await this.letters.send(act.tx, { to: id, kind, page, about: `person:${id}` });
  }
}
