import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now one person acted for each organisation: its legal representative. */
export class KnowLegalRepresentatives1790050000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation_copy ADD COLUMN representative_ids uuid[] NOT NULL DEFAULT '{}';
      UPDATE organisation_copy SET representative_ids = member_ids;
      ALTER TABLE organisation_copy ALTER COLUMN representative_ids DROP DEFAULT;

      -- what the two lists are made from; whoever left stays as 'gone', so that an older event does not bring them back
      CREATE TABLE organisation_member_copy (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        position text NOT NULL
          CONSTRAINT organisation_member_copy_position CHECK (position IN ('legal-representative', 'member', 'gone')),
        seq integer NOT NULL,
        CONSTRAINT organisation_member_copy_key PRIMARY KEY (organisation_id, person_id)
      );
      INSERT INTO organisation_member_copy (organisation_id, person_id, position, seq)
        SELECT id, unnest(member_ids), 'legal-representative', 0 FROM organisation_copy;
      REVOKE DELETE ON organisation_member_copy FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
