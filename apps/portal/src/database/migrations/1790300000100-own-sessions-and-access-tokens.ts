import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People see with what they are signed in, and may make tokens for their programs; of a token only the hash is kept. */
export class OwnSessionsAndAccessTokens1790300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN browser text NOT NULL DEFAULT 'other', ADD COLUMN system text NOT NULL DEFAULT 'other';

      CREATE TABLE access_token (
        id uuid CONSTRAINT access_token_key PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT access_token_of_person REFERENCES person (id),
        name text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT access_token_hash_key UNIQUE
          CONSTRAINT access_token_sha256 CHECK (length(token_hash) = 32),
        scopes text[] NOT NULL CONSTRAINT access_token_has_a_scope CHECK (cardinality(scopes) >= 1),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
          CONSTRAINT access_token_for_a_year CHECK (expires_at <= created_at + interval '366 days'),
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX access_token_name ON access_token (person_id, name) WHERE revoked_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
