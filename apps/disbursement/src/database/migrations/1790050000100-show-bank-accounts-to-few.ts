import type { MigrationInterface, QueryRunner } from 'typeorm';

// what libs/platform/src/act/stand-as.ts says of the actor; each is evaluated once in a statement
const ACTOR = `(SELECT nullif(current_setting('app.actor', true), '')::uuid)`;
const actsAs = (...roles: string[]): string =>
  `(SELECT string_to_array(current_setting('app.roles', true), ' ')) && ARRAY['${roles.join(`', '`)}']`;

/**
 * The second wall behind agreement.policy.ts: the grantee's own people, the officer who certifies, and the one who
 * releases, for the bank file. A query that forgets to ask finds no more than that, and nothing where nobody is named.
 */
export class ShowBankAccountsToFew1790050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_system ON bank_account USING (${actsAs('system')});
      CREATE POLICY own_organisation ON bank_account USING (${actsAs('applicant')} AND agreement_id IN
        (SELECT agreement.id FROM agreement JOIN organisation_copy ON organisation_copy.id = agreement.organisation_id
          WHERE organisation_copy.member_ids @> ARRAY[${ACTOR}]));
      CREATE POLICY officers_of_the_money ON bank_account FOR SELECT
        USING (${actsAs('certifying-officer', 'releasing-officer')});
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
