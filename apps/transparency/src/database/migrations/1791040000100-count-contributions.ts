import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public sees how much has come, so that it can follow it to what was awarded and paid. */
export class CountContributions1791040000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the amounts of contributions that have come, and nothing else of them: totals are summed from these
      CREATE TABLE received_contribution (
        contribution_id uuid CONSTRAINT received_contribution_key PRIMARY KEY,
        amount_minor bigint NOT NULL CONSTRAINT received_contribution_amount CHECK (amount_minor > 0),
        currency char(3) NOT NULL CONSTRAINT received_contribution_currency CHECK (currency ~ '^[A-Z]{3}$')
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON received_contribution
        FOR EACH ROW EXECUTE FUNCTION forbid_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON received_contribution FROM fund_transparency`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
