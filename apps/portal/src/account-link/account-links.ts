import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LinkPurpose } from '#contracts/api/portal';
import type { Act } from '#platform/act/act';
import { isToken } from '../session/session.rules.ts';
import { mustHoldLink, PURPOSES, type LinkPermission } from './account-link.policy.ts';
import { GOOD_FOR_HOURS } from './account-link.rules.ts';

export interface UsedLink {
  readonly personId: string;
  readonly newEmail: string | null;
}

/** Links live by the clock of PostgreSQL, never the demo's, as sessions do. */
@Injectable()
export class AccountLinks {
  /** A new link for this person. The token returned goes into a letter and nowhere else. Older links stay good. */
  async make(
    tx: EntityManager,
    purpose: LinkPurpose,
    personId: string,
    newEmail: string | null = null,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.query('DELETE FROM account_link WHERE expires_at < now()');
    await tx.query(
      `INSERT INTO account_link (token_hash, purpose, person_id, new_email, made_at, expires_at)
       VALUES ($1, $2, $3, $4, now(), now() + $5 * interval '1 hour')`,
      [tokenHash(token), purpose, personId, newEmail, GOOD_FOR_HOURS[purpose]],
    );
    return token;
  }

  /** Whose link it is, as long as it is good. Looking uses nothing up: scanners of mail follow links too. */
  async find(tx: EntityManager, purpose: LinkPurpose, token: string): Promise<UsedLink | undefined> {
    if (!isToken(token)) return undefined;
    const [row]: Row[] = await tx.query(
      'SELECT person_id, new_email FROM account_link WHERE token_hash = $1 AND purpose = $2 AND expires_at > now()',
      [tokenHash(token), purpose],
    );
    return row && used(row);
  }

  /**
   * Uses a link up, and with it all others of this purpose. Of two that come at once the second waits for the first: when
   * that is committed, the row is gone; when it is refused, the link is still good. Refuses: link-not-good, the same for a
   * link that was used, is too old, is for something else or never was one.
   */
  async use({ tx, actor }: Act, permission: LinkPermission, token: string): Promise<UsedLink> {
    const purpose = PURPOSES[permission];
    const [rows]: [Row[], number] = isToken(token)
      ? await tx.query(
          `DELETE FROM account_link WHERE token_hash = $1 AND purpose = $2 AND expires_at > now()
           RETURNING person_id, new_email`,
          [tokenHash(token), purpose],
        )
      : [[], 0];
    const link = mustHoldLink(permission, actor, rows[0] && used(rows[0]));
    await this.forget(tx, link.personId, [purpose]);
    return link;
  }

  /** Takes the links of a person for these purposes away. */
  async forget(tx: EntityManager, personId: string, purposes: readonly LinkPurpose[]): Promise<void> {
    await tx.query('DELETE FROM account_link WHERE person_id = $1 AND purpose = ANY ($2)', [personId, purposes]);
  }
}

interface Row {
  readonly person_id: string;
  readonly new_email: string | null;
}

const used = ({ person_id: personId, new_email: newEmail }: Row): UsedLink => ({ personId, newEmail });

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
