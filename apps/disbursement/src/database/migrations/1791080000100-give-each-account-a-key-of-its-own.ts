import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bank accounts and bank files get a data key each, under a numbered wrapping key. What is there already stays as it is, under
 * the first key itself; the service seals it anew at its next start (seal-older-values.ts). Until every replica is of this
 * version an older one may go on: the columns that it does not know have defaults.
 */
export class GiveEachAccountAKeyOfItsOwn1791080000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wrapping_key (number integer PRIMARY KEY CHECK (number > 0), made_at timestamptz NOT NULL);
      INSERT INTO wrapping_key VALUES (1, now());
      ALTER TABLE bank_account
        ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        ADD COLUMN wrapped_key bytea,
        ADD COLUMN key_number integer NOT NULL DEFAULT 1 REFERENCES wrapping_key (number);
      ALTER TABLE payment_run
        ADD COLUMN file_wrapped_key bytea,
        ADD COLUMN file_key_number integer NOT NULL DEFAULT 1 REFERENCES wrapping_key (number);
      CREATE INDEX bank_account_by_key ON bank_account (key_number);
      CREATE INDEX payment_run_by_key ON payment_run (file_key_number);

      CREATE FUNCTION bank_account_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.agreement_id, NEW.version, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.version, OLD.created_at)
          OR (OLD.wrapped_key IS NOT NULL AND NEW.sealed <> OLD.sealed)
          OR NEW.wrapped_key IS NULL
        THEN RAISE EXCEPTION 'a bank account is never changed; only its own key is wrapped anew';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bank_account_stays BEFORE UPDATE ON bank_account
        FOR EACH ROW EXECUTE FUNCTION bank_account_stays();
      GRANT UPDATE (sealed, wrapped_key, key_number) ON bank_account TO fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('keys are not taken away again; restore a backup');
  }
}
