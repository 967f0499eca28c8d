import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now one person acted for each organisation, the one who registered it: its legal representative. */
export class OrganisationsHaveMembers1790050000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation_member
        ADD COLUMN position text NOT NULL DEFAULT 'legal-representative'
          CONSTRAINT organisation_member_position CHECK (position IN ('legal-representative', 'member')),
        ADD COLUMN name text NOT NULL DEFAULT '-';
      ALTER TABLE organisation_member ALTER COLUMN position DROP DEFAULT, ALTER COLUMN name DROP DEFAULT;
      GRANT DELETE ON organisation_member TO fund_applications;

      CREATE FUNCTION keep_a_representative() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM organisation_member
              WHERE organisation_id = OLD.organisation_id AND position = 'legal-representative') THEN
            RAISE EXCEPTION 'organisation % keeps a legal representative', OLD.organisation_id;
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER keep_a_representative AFTER UPDATE OR DELETE ON organisation_member
        FOR EACH ROW EXECUTE FUNCTION keep_a_representative();

      CREATE TABLE member_invitation (
        id uuid CONSTRAINT member_invitation_key PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT member_invitation_to REFERENCES organisation (id),
        email text NOT NULL,
        position text NOT NULL
          CONSTRAINT member_invitation_position CHECK (position IN ('legal-representative', 'member')),
        key_hash bytea NOT NULL CONSTRAINT member_invitation_once UNIQUE
          CONSTRAINT member_invitation_sha256 CHECK (length(key_hash) = 32),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX member_invitation_of ON member_invitation (organisation_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
