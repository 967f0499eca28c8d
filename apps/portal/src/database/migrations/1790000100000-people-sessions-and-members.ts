import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleSessionsAndMembers1790000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid CONSTRAINT person_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT person_status CHECK (status IN ('active', 'disabled')),
        version integer NOT NULL CONSTRAINT person_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        email text NOT NULL
          CONSTRAINT person_email_key UNIQUE
          CONSTRAINT person_email_in_lower_case CHECK (email = lower(email)),
        name text NOT NULL,
        roles text[] NOT NULL
          CONSTRAINT person_has_a_role CHECK (cardinality(roles) >= 1)
          CONSTRAINT person_roles_compatible CHECK (
            -- one line for each group of INCOMPATIBLE_ROLES; person.service.spec.ts compares the two
            (roles @> ARRAY['certifying-officer'])::int + (roles @> ARRAY['approving-officer'])::int + (roles @> ARRAY['releasing-officer'])::int <= 1
            AND NOT roles @> ARRAY['applicant', 'reviewer']
            AND NOT roles @> ARRAY['applicant', 'trustee']
            AND NOT roles @> ARRAY['applicant', 'secretariat']
          ),
        password_hash text NOT NULL CONSTRAINT person_password_argon2id CHECK (password_hash LIKE '$argon2id$%')
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_key PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_key UNIQUE CONSTRAINT session_token_sha256 CHECK (length(token_hash) = 32),
        person_id uuid NOT NULL CONSTRAINT session_of_person REFERENCES person (id),
        opened_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX session_person ON session (person_id)`);
    await runner.query(`CREATE INDEX session_expiry ON session (expires_at)`);
    await runner.query(`
      CREATE TABLE sign_in_limit (
        account bytea NOT NULL,
        address text NOT NULL,
        failures integer NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT sign_in_limit_key PRIMARY KEY (account, address)
      )`);
    await runner.query(`CREATE INDEX sign_in_limit_since ON sign_in_limit (since)`);
    await runner.query(`
      CREATE TABLE organisation_member (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        organisation_name text NOT NULL,
        CONSTRAINT organisation_member_key PRIMARY KEY (organisation_id, person_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
