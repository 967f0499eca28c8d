import type { MigrationInterface, QueryRunner } from 'typeorm';

// what libs/platform/src/act/stand-as.ts says of the actor; each is evaluated once in a statement
const ACTOR = `(SELECT nullif(current_setting('app.actor', true), '')::uuid)`;
const actsAs = (...roles: string[]): string =>
  `(SELECT string_to_array(current_setting('app.roles', true), ' ')) && ARRAY['${roles.join(`', '`)}']`;

/**
 * The second wall behind assessment.policy.ts: a query that forgets to ask finds only what its actor may see, and
 * nothing where nobody is named. Also for the owner of the tables, who works as the system (tools/provision.mjs).
 */
export class ShowEachActorTheirAssessments1790050000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- who has judged what: a policy of a table cannot ask that table itself
      CREATE TABLE judgement (
        application_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        CONSTRAINT judgement_key PRIMARY KEY (application_id, reviewer_id)
      );
      INSERT INTO judgement SELECT application_id, reviewer_id FROM assessment WHERE status = 'submitted';
      REVOKE UPDATE, DELETE ON judgement FROM fund_review;
      CREATE FUNCTION note_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO judgement (application_id, reviewer_id) VALUES (NEW.application_id, NEW.reviewer_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER note_judgement AFTER UPDATE OF status ON assessment
        FOR EACH ROW WHEN (NEW.status = 'submitted') EXECUTE FUNCTION note_judgement();

      ALTER TABLE assessment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_system ON assessment USING (${actsAs('system')});
      CREATE POLICY overseen_by_secretariat ON assessment USING (${actsAs('secretariat')});
      CREATE POLICY seen_by_auditors ON assessment FOR SELECT USING (${actsAs('auditor')});
      CREATE POLICY own ON assessment USING (${actsAs('reviewer')} AND reviewer_id = ${ACTOR});
      -- the others' of an application, once one has judged it oneself
      CREATE POLICY panel_after_own ON assessment FOR SELECT USING (${actsAs('reviewer')} AND application_id IN
        (SELECT judgement.application_id FROM judgement WHERE judgement.reviewer_id = ${ACTOR}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
