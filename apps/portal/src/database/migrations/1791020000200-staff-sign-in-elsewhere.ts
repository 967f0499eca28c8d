import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As whom a person signs in at the identity provider, and the journeys there that have begun and may come back once. */
export class StaffSignInElsewhere1791020000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity (
        person_id uuid CONSTRAINT identity_key PRIMARY KEY CONSTRAINT identity_of_person REFERENCES person (id),
        issuer text NOT NULL,
        subject text NOT NULL,
        bound_at timestamptz NOT NULL,
        CONSTRAINT identity_once UNIQUE (issuer, subject)
      );
      REVOKE UPDATE, TRUNCATE ON identity FROM fund_portal;

      CREATE TABLE provider_visit (
        state_hash bytea CONSTRAINT provider_visit_key PRIMARY KEY
          CONSTRAINT provider_visit_state_sha256 CHECK (length(state_hash) = 32),
        -- of the visit or, for binding, of the session that began it
        holder_hash bytea NOT NULL CONSTRAINT provider_visit_holder_sha256 CHECK (length(holder_hash) = 32),
        purpose text NOT NULL CONSTRAINT provider_visit_purpose CHECK (purpose IN ('sign-in', 'bind')),
        nonce text NOT NULL,
        verifier text NOT NULL,
        next text NOT NULL,
        kept text NOT NULL CONSTRAINT provider_visit_kept CHECK (length(kept) <= 200000),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX provider_visit_expiry ON provider_visit (expires_at);
      REVOKE UPDATE, TRUNCATE ON provider_visit FROM fund_portal`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
