import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told at their address that it is to be changed can stop that, and take it back, for some days. */
export class AnAddressCanBeKept1791020000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_link
        DROP CONSTRAINT account_link_purpose,
        DROP CONSTRAINT account_link_new_email,
        ADD CONSTRAINT account_link_purpose
          CHECK (purpose IN ('confirm', 'accept', 'reset', 'new-address', 'keep-factors', 'keep-address')),
        -- the address that the account has afterwards
        ADD CONSTRAINT account_link_new_email CHECK ((new_email IS NOT NULL) = (purpose IN ('new-address', 'keep-address')))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
