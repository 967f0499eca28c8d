import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import type { GrantView } from '#contracts/api/transparency';
import { toMoneyText } from '#kernel/money';
import type { PublishedGrant } from '../publication/publication.rules.ts';
import { EmptyMeansAbsent } from '../request/empty-means-absent.ts';

export const GRANT_SORTS = ['newest', 'oldest', 'largest', 'smallest', 'name'] as const;
export type GrantSort = (typeof GRANT_SORTS)[number];

/** The address of a list of grants; a field that is empty does not narrow it. */
export class GrantListRequest {
  /** Words that must all occur in reference, name, title or country, as far as these are shown. */
  @EmptyMeansAbsent()
  @IsString()
  @MaxLength(100)
  search?: string;

  @EmptyMeansAbsent()
  @Matches(/^[A-Z]{2}$/, { message: 'Choose a country of the list; it is sent as two capital letters, like KE.' })
  country?: string;

  @EmptyMeansAbsent()
  @IsIn(['active', 'closed'])
  state?: 'active' | 'closed';

  @EmptyMeansAbsent()
  @IsIn(GRANT_SORTS)
  sort?: GrantSort;
}

export function grantView(grant: PublishedGrant): GrantView {
  return {
    reference: grant.reference,
    level: grant.level,
    organisationName: grant.organisationName,
    country: grant.country,
    title: grant.title,
    amount: toMoneyText({ minor: grant.amountMinor, currency: grant.currency }),
    paid: toMoneyText({ minor: grant.paidMinor, currency: grant.currency }),
    state: grant.state,
    awardedOn: grant.awardedOn,
    startsOn: grant.startsOn,
    endsOn: grant.endsOn,
    months: grant.months,
    payments: grant.payments,
    reportsAccepted: grant.reportsAccepted,
    peopleAssisted: grant.peopleAssisted,
    peopleWithheld: grant.peopleWithheld,
    acts: grant.acts,
  };
}
