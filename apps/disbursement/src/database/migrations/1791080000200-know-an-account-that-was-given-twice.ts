import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A blind index of bank accounts (libs/platform/src/restricted/blind-index.ts). The service fills it in for older ones at its
 * next start. It is written once, like the account itself.
 */
export class KnowAnAccountThatWasGivenTwice1791080000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_account ADD COLUMN account_index bytea CHECK (length(account_index) = 32);
      CREATE INDEX bank_account_by_index ON bank_account (account_index);
      CREATE OR REPLACE FUNCTION bank_account_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.agreement_id, NEW.version, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.version, OLD.created_at)
          OR (OLD.wrapped_key IS NOT NULL AND NEW.sealed <> OLD.sealed)
          OR NEW.wrapped_key IS NULL
          OR (OLD.account_index IS NOT NULL AND NEW.account_index IS DISTINCT FROM OLD.account_index)
        THEN RAISE EXCEPTION 'a bank account is never changed; only its own key is wrapped anew';
        END IF;
        RETURN NEW;
      END $$;
      GRANT UPDATE (account_index) ON bank_account TO fund_disbursement;
      ALTER TABLE tranche ADD COLUMN shared_account_reason text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('what was noticed is not forgotten; restore a backup');
  }
}
