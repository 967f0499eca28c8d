import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An account begins unconfirmed or invited, and a link in a letter makes it active. Registrations that nobody has
 * confirmed may share one address: whoever holds the mailbox confirms their own, and no stranger can occupy the address.
 */
export class PeopleConfirmAndAreInvited1790200000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP CONSTRAINT person_status,
        ADD CONSTRAINT person_status CHECK (status IN ('unconfirmed', 'invited', 'active', 'disabled', 'cancelled')),
        ALTER password_hash DROP NOT NULL,
        ADD CONSTRAINT person_password_chosen CHECK (password_hash IS NOT NULL OR status IN ('invited', 'cancelled')),
        DROP CONSTRAINT person_email_key;
      CREATE UNIQUE INDEX person_email_key ON person (email) WHERE status NOT IN ('unconfirmed', 'cancelled');
      CREATE INDEX person_email ON person (email, created_at);

      CREATE TABLE account_link (
        -- the token stands in the letter and nowhere else
        token_hash bytea CONSTRAINT account_link_key PRIMARY KEY CONSTRAINT account_link_sha256 CHECK (length(token_hash) = 32),
        purpose text NOT NULL CONSTRAINT account_link_purpose CHECK (purpose IN ('confirm', 'accept', 'reset', 'new-address')),
        person_id uuid NOT NULL CONSTRAINT account_link_of_person REFERENCES person (id),
        new_email text,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT account_link_new_email CHECK ((new_email IS NOT NULL) = (purpose = 'new-address'))
      );
      CREATE INDEX account_link_person ON account_link (person_id, purpose);
      CREATE INDEX account_link_expiry ON account_link (expires_at);
      REVOKE UPDATE, TRUNCATE ON account_link FROM fund_portal;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
