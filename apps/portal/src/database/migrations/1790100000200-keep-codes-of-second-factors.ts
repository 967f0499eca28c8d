import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time-based codes (RFC 6238) and the recovery codes for who has lost the device that makes them. */
export class KeepCodesOfSecondFactors1790100000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE totp (
        person_id uuid CONSTRAINT totp_key PRIMARY KEY CONSTRAINT totp_of_person REFERENCES person (id),
        -- sealed; null until the first code has shown that the person's app has it
        secret bytea,
        -- of the last code that was taken: no code counts twice
        last_step bigint NOT NULL DEFAULT 0,
        pending_secret bytea,
        pending_at timestamptz,
        CONSTRAINT totp_holds_a_secret CHECK (secret IS NOT NULL OR pending_secret IS NOT NULL),
        CONSTRAINT totp_pending_since CHECK ((pending_secret IS NULL) = (pending_at IS NULL))
      );
      CREATE TABLE recovery_code (
        person_id uuid NOT NULL CONSTRAINT recovery_code_of_person REFERENCES person (id),
        -- gone once it is used
        code_hash bytea NOT NULL CONSTRAINT recovery_code_sha256 CHECK (length(code_hash) = 32),
        CONSTRAINT recovery_code_key PRIMARY KEY (person_id, code_hash)
      );
      ALTER TABLE session
        ADD recovered boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT session_recovered_is_complete CHECK (NOT (recovered AND awaits_factor))
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
