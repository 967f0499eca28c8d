import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody judges in a call in which an organisation applies that they act for, or once did; and who is on the panel for some
 * days only is given nothing on others.
 */
export class NoApplicantJudges1791030000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- rows are added only: whoever leaves an organisation stays partial to it
      CREATE TABLE member_copy (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        CONSTRAINT member_copy_key PRIMARY KEY (organisation_id, person_id)
      );
      CREATE INDEX member_copy_of_person ON member_copy (person_id);
      REVOKE UPDATE, TRUNCATE ON member_copy FROM fund_review;

      CREATE FUNCTION refuse_applicant_as_reviewer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          IF EXISTS (
            SELECT FROM member_copy m JOIN application_copy a ON a.organisation_id = m.organisation_id
            WHERE m.person_id = NEW.reviewer_id AND a.call_id = NEW.call_id AND a.status <> 'withdrawn')
          THEN RAISE check_violation USING CONSTRAINT = 'no_applicant_judges',
            MESSAGE = 'the reviewer acts for an organisation that applies in this call (no_applicant_judges)';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER no_applicant_judges BEFORE INSERT ON assessment
        FOR EACH ROW EXECUTE FUNCTION refuse_applicant_as_reviewer();

      ALTER TABLE reviewer ADD COLUMN from_day date, ADD COLUMN until_day date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
