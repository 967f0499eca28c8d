import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BalanceLine } from '#contracts/api/disbursement';
import { toMoneyText } from '#kernel/money';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import type { Account } from './accounts.ts';
import { shownBalance } from './ledger.rules.ts';

@Injectable()
export class LedgerQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What stands on each account in each currency, above zero on the side on which the account grows. */
  @Reads('ledger.read')
  async balances(_actor: Actor): Promise<BalanceLine[]> {
    const rows: { account: Account; currency: string; net: string }[] = await this.dataSource.query(
      `SELECT account, currency, sum(amount_minor)::text AS net FROM posting
       GROUP BY account, currency ORDER BY account, currency`,
    );
    return rows.map(({ account, currency, net }) => ({
      account,
      currency,
      balance: toMoneyText({ minor: shownBalance(account, BigInt(net)), currency }),
    }));
  }
}
