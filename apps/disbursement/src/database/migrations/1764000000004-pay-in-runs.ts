import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payment runs. A tranche, its reference to the bank and its UETR can stand in one payment only, for ever. */
export class PayInRuns1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_run (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('built', 'sent', 'settled')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        number text NOT NULL UNIQUE,
        currency char(3) NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor > 0),
        file_name text NOT NULL,
        file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
        file_sealed bytea NOT NULL,
        built_by uuid NOT NULL,
        built_by_name text NOT NULL,
        sent_by uuid,
        sent_at timestamptz,
        settled_by uuid,
        settled_on date,
        CONSTRAINT settled_by_another_person CHECK (settled_by <> built_by AND settled_by <> sent_by),
        CONSTRAINT each_step_has_its_person CHECK (
          (status = 'built' OR sent_by IS NOT NULL)
          AND (status <> 'settled' OR (settled_by IS NOT NULL AND settled_on IS NOT NULL)))
      );
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        payment_run_id uuid NOT NULL REFERENCES payment_run (id),
        ordinal integer NOT NULL CHECK (ordinal > 0),
        tranche_id uuid NOT NULL UNIQUE REFERENCES tranche (id),
        agreement_number text NOT NULL,
        organisation_name text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        end_to_end_id text NOT NULL UNIQUE CHECK (length(end_to_end_id) <= 35),
        UNIQUE (payment_run_id, ordinal)
      );
      -- a tranche is taken into its run before the run's row is written
      ALTER TABLE tranche ADD CONSTRAINT tranche_payment_run_id_fkey
        FOREIGN KEY (payment_run_id) REFERENCES payment_run (id) DEFERRABLE INITIALLY DEFERRED;
      CREATE INDEX tranche_by_payment_run ON tranche (payment_run_id);
      REVOKE DELETE ON payment_run FROM fund_disbursement;
      REVOKE UPDATE, DELETE ON payment FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('payments are not taken away again; restore a backup');
  }
}
