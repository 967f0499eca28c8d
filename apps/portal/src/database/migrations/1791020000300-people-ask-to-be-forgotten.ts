import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person asks for the erasure of their account; one request at a time, and none that names somebody who is forgotten. */
export class PeopleAskToBeForgotten1791020000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_request (
        id uuid CONSTRAINT erasure_request_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT erasure_request_status
          CHECK (status IN ('asked', 'withdrawn', 'refused', 'granted')),
        version integer NOT NULL CONSTRAINT erasure_request_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        -- gone when the person is forgotten
        person_id uuid,
        -- the grounds of a refusal, for the person alone
        reason text,
        CONSTRAINT erasure_request_of_somebody CHECK (person_id IS NOT NULL OR status <> 'asked'),
        CONSTRAINT erasure_request_grounds CHECK (reason IS NULL OR status = 'refused')
      );
      CREATE UNIQUE INDEX erasure_request_one ON erasure_request (person_id) WHERE status = 'asked';
      REVOKE DELETE, TRUNCATE ON erasure_request FROM fund_portal`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
