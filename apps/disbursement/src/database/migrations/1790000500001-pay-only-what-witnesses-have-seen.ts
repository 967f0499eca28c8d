import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agreement knows the leaf of the decision it follows, and which decisions are witnessed is kept. Agreements from before
 * are told by the leaf of their first act, which names its cause.
 */
export class PayOnlyWhatWitnessesHaveSeen1790000500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE witnessed_decision (
        decision_leaf text PRIMARY KEY CHECK (decision_leaf ~ '^[0-9a-f]{64}$'),
        witnessed_leaf text NOT NULL CHECK (witnessed_leaf ~ '^[0-9a-f]{64}$'),
        witnessed_at timestamptz NOT NULL
      );
      REVOKE UPDATE, DELETE ON witnessed_decision FROM fund_disbursement;

      ALTER TABLE agreement ADD COLUMN decision_leaf text CHECK (decision_leaf ~ '^[0-9a-f]{64}$');
      UPDATE agreement SET decision_leaf = (
        SELECT encode(decode(translate(convert_from(leaf, 'UTF8')::jsonb -> 'refs' ->> 0, '-_', '+/') || '=', 'base64'), 'hex')
        FROM outbox WHERE record_type = 'agreement' AND record_id = agreement.id AND name = 'agreement.drafted');
      ALTER TABLE agreement ALTER COLUMN decision_leaf SET NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement DROP COLUMN decision_leaf;
      DROP TABLE witnessed_decision;`);
  }
}
