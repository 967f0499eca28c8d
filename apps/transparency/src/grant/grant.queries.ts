import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import { COUNTRIES } from '#contracts/countries';
import { toMoneyText, type MoneyText } from '#kernel/money';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { grantView, GrantListRequest, type GrantSort } from './grant.dto.ts';
import { PublishedGrantEntity } from './published-grant.entity.ts';

type Order = readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];

/** Amounts of different currencies are not compared. */
const ORDERS: Readonly<Record<GrantSort, Order>> = {
  newest: [['shown.awardedOn', 'DESC']],
  oldest: [['shown.awardedOn', 'ASC']],
  largest: [
    ['shown.currency', 'ASC'],
    ['shown.amountMinor', 'DESC'],
  ],
  smallest: [
    ['shown.currency', 'ASC'],
    ['shown.amountMinor', 'ASC'],
  ],
  name: [['shown.organisationName', 'ASC']],
};

interface CountedRow {
  readonly currency: string;
  readonly grants: number;
  readonly withheld: number;
  readonly awarded: string;
  readonly paid: string;
}

/** Everything the public reads of grants. Only the tables of the public snapshot are named here. */
@Injectable()
export class GrantQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The grants whose publication was decided. A withheld field is neither searched nor sorted by. */
  @Reads('grant.read')
  async list(_actor: Actor, filter: GrantListRequest): Promise<GrantView[]> {
    const query = this.dataSource.manager.createQueryBuilder(PublishedGrantEntity, 'shown');
    for (const [at, word] of wordsOf(filter.search).entries()) mustHold(query, word, at);
    if (filter.country !== undefined) query.andWhere('shown.country = :country', { country: filter.country });
    if (filter.state !== undefined) query.andWhere('shown.state = :state', { state: filter.state });
    for (const [column, direction] of ORDERS[filter.sort ?? 'newest'])
      query.addOrderBy(column, direction, 'NULLS LAST');
    return (await query.addOrderBy('shown.reference', 'ASC').getMany()).map(grantView);
  }

  /** Refuses `not-found`, alike for a grant that is withheld and one that never was. */
  @Reads('grant.read')
  async one(_actor: Actor, reference: string): Promise<GrantView> {
    const grant = await this.dataSource.manager.findOneBy(PublishedGrantEntity, { reference });
    if (grant === null) throw notFound('grant');
    return grantView(grant);
  }

  /**
   * Sums over all contributions that have come and every countersigned grant, withheld ones too, so that they agree with
   * the books. Countries are those the
   * public may see: the number of the others would tell of a country.
   */
  @Reads('grant.read')
  async totals(_actor: Actor): Promise<GrantTotals> {
    const rows: CountedRow[] = await this.dataSource.query(
      `SELECT currency, count(*)::integer AS grants, count(*) FILTER (WHERE NOT published)::integer AS withheld,
              sum(amount_minor) AS awarded, sum(paid_minor) AS paid
         FROM counted_grant GROUP BY currency ORDER BY currency`,
    );
    const [shown]: { countries: number }[] = await this.dataSource.query(
      'SELECT count(DISTINCT country)::integer AS countries FROM published_grant',
    );
    const received: { currency: string; sum: string }[] = await this.dataSource.query(
      'SELECT currency, sum(amount_minor) AS sum FROM received_contribution GROUP BY currency ORDER BY currency',
    );
    const sumOf = (column: 'awarded' | 'paid'): MoneyText[] =>
      rows.map((row) => toMoneyText({ minor: BigInt(row[column]), currency: row.currency }));
    return {
      grants: rows.reduce((sum, row) => sum + row.grants, 0),
      withheld: rows.reduce((sum, row) => sum + row.withheld, 0),
      received: received.map(({ currency, sum }) => toMoneyText({ minor: BigInt(sum), currency })),
      awarded: sumOf('awarded'),
      paid: sumOf('paid'),
      countries: shown!.countries,
    };
  }
}

const wordsOf = (search = ''): string[] => search.split(/\s+/).filter((word) => word !== '');

/** One word of the search: in a text that is shown, or in the English name of a country that is shown. */
function mustHold(query: SelectQueryBuilder<PublishedGrantEntity>, word: string, at: number): void {
  const named = Object.entries(COUNTRIES).filter(([, name]) => name.toLowerCase().includes(word.toLowerCase()));
  query.andWhere(
    `(strpos(lower(concat_ws(' ', shown.reference, shown.organisationName, shown.title)), lower(:word${at})) > 0
      OR shown.country = ANY(:countries${at}))`,
    { [`word${at}`]: word, [`countries${at}`]: named.map(([code]) => code) },
  );
}
