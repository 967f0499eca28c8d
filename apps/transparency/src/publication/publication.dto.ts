import { IsIn } from 'class-validator';
import { PUBLICATION_LEVELS, type PublicationLevel, type PublicationView } from '#contracts/api/transparency';
import { toMoneyText } from '#kernel/money';
import { VersionedRequest } from '#platform/http/versioned-request';
import { PlainText } from '#platform/http/request-fields';
import type { GrantRecordEntity } from './grant-record.entity.ts';
import type { PublicationEntity } from './publication.entity.ts';
import { publicationVerbs } from './publication.rules.ts';

/** Publishing and widening alike: how much is shown, and why that harms nobody. */
export class ShowGrantRequest extends VersionedRequest {
  @IsIn(PUBLICATION_LEVELS, { message: `Choose how much is shown: ${PUBLICATION_LEVELS.join(', ')}.` })
  level: PublicationLevel;

  @PlainText({ longest: 1000, least: 10 })
  ground: string;
}

export function publicationView(
  publication: PublicationEntity,
  record: GrantRecordEntity,
  roles: readonly string[],
): PublicationView {
  const { id, version, status, reference, level, ground } = publication;
  const { organisationName, country, title, amountMinor, currency } = record;
  return {
    id,
    version,
    status,
    reference,
    level,
    ground,
    organisationName,
    country,
    title,
    amount: toMoneyText({ minor: amountMinor, currency }),
    allowed: publicationVerbs(publication, roles),
  };
}
