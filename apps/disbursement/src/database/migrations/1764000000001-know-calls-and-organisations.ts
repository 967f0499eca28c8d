import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read copies of what the applications service owns, and the running numbers of agreements and payment runs. */
export class KnowCallsAndOrganisations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call_copy (
        call_id uuid NOT NULL,
        rules_hash text NOT NULL CHECK (rules_hash ~ '^[0-9a-f]{64}$'),
        rules_version integer NOT NULL,
        tranches jsonb NOT NULL,
        reports jsonb NOT NULL,
        PRIMARY KEY (call_id, rules_hash)
      );
      CREATE TABLE organisation_copy (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        country text NOT NULL,
        member_ids uuid[] NOT NULL,
        seq bigint NOT NULL
      );
      CREATE INDEX organisation_copy_by_member ON organisation_copy USING gin (member_ids);
      CREATE TABLE number_series (
        letter char(1) NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (letter, year)
      );
      REVOKE UPDATE, DELETE ON call_copy FROM fund_disbursement;
      REVOKE DELETE ON organisation_copy, number_series FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('agreements rest on these tables; restore a backup');
  }
}
