import type { MigrationInterface, QueryRunner } from 'typeorm';

// what libs/platform/src/act/stand-as.ts says of the actor; each is evaluated once in a statement
const ACTOR = `(SELECT nullif(current_setting('app.actor', true), '')::uuid)`;
const actsAs = (...roles: string[]): string =>
  `(SELECT string_to_array(current_setting('app.roles', true), ' ')) && ARRAY['${roles.join(`', '`)}']`;

/**
 * The second wall behind application.policy.ts: a query that forgets to ask finds only what its actor may see, and
 * nothing where nobody is named. Also for the owner of the tables, who works as the system (tools/provision.mjs).
 */
export class ShowEachActorTheirApplications1790050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_system ON application USING (${actsAs('system')});
      CREATE POLICY own_organisation ON application USING (${actsAs('applicant')}
        AND organisation_id = (SELECT organisation_id FROM organisation_member WHERE person_id = ${ACTOR}));
      CREATE POLICY submitted_to_staff ON application FOR SELECT
        USING (${actsAs('secretariat', 'auditor')} AND submitted_at IS NOT NULL);
      CREATE POLICY screened_by_secretariat ON application FOR UPDATE
        USING (${actsAs('secretariat')} AND submitted_at IS NOT NULL);

      -- a document and a receipt are seen with their application
      ALTER TABLE application_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY with_application ON application_document
        USING (EXISTS (SELECT FROM application WHERE application.id = application_id));
      ALTER TABLE application_receipt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY with_application ON application_receipt
        USING (EXISTS (SELECT FROM application WHERE application.id = application_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
