import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys (WebAuthn): of each the public half, and which of our challenges were answered already. */
export class KeepPasskeys1791010000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what devices know the person by, in place of id and address; 244 random bits
      ALTER TABLE person ADD passkey_handle bytea NOT NULL
        DEFAULT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        CONSTRAINT person_passkey_handle_key UNIQUE;

      CREATE TABLE passkey (
        id uuid CONSTRAINT passkey_key PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT passkey_of_person REFERENCES person (id),
        name text NOT NULL,
        credential_id bytea NOT NULL CONSTRAINT passkey_credential_key UNIQUE,
        public_key bytea NOT NULL,
        -- signatures so far, as the device counts them; stays 0 for one that does not count
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        added_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT passkey_name UNIQUE (person_id, name)
      );
      CREATE TABLE answered_challenge (
        challenge bytea CONSTRAINT answered_challenge_key PRIMARY KEY,
        -- after that it is refused for its age
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX answered_challenge_expiry ON answered_challenge (expires_at);
      REVOKE UPDATE, TRUNCATE ON answered_challenge FROM fund_portal;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
