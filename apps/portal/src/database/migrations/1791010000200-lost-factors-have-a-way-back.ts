import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has lost every second factor asks for help, and others confirm who it is; see factor-reset.lifecycle.ts. */
export class LostFactorsHaveAWayBack1791010000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- after the way back a new factor comes before anything else, whatever the role
      ALTER TABLE person ADD factor_owed boolean NOT NULL DEFAULT false;

      CREATE TABLE factor_reset (
        id uuid CONSTRAINT factor_reset_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT factor_reset_status
          CHECK (status IN ('asked', 'vouched', 'confirmed', 'done', 'refused', 'stopped')),
        version integer NOT NULL CONSTRAINT factor_reset_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        person_id uuid NOT NULL CONSTRAINT factor_reset_of_person REFERENCES person (id),
        vouched_by uuid,
        confirmed_by uuid,
        -- in the order in which it was said; gone when the person is forgotten
        how text[] NOT NULL,
        due_at timestamptz,
        CONSTRAINT factor_reset_by_others CHECK (person_id <> ALL (ARRAY[vouched_by, confirmed_by])),
        CONSTRAINT factor_reset_by_two CHECK (vouched_by <> confirmed_by),
        CONSTRAINT factor_reset_due_when_confirmed CHECK ((due_at IS NULL) = (confirmed_by IS NULL))
      );
      CREATE UNIQUE INDEX factor_reset_one ON factor_reset (person_id) WHERE status IN ('asked', 'vouched', 'confirmed');
      CREATE INDEX factor_reset_due ON factor_reset (due_at) WHERE status = 'confirmed';
      REVOKE DELETE, TRUNCATE ON factor_reset FROM fund_portal;

      ALTER TABLE account_link
        DROP CONSTRAINT account_link_purpose,
        ADD CONSTRAINT account_link_purpose
          CHECK (purpose IN ('confirm', 'accept', 'reset', 'new-address', 'keep-factors'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
