import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that an assessment can name in the public log what it judges. */
export class KnowTheLeafOfAnApplication1790000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE application_copy ADD COLUMN leaf_hash text
        CONSTRAINT application_copy_leaf_hash CHECK (leaf_hash ~ '^[0-9a-f]{64}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application_copy DROP COLUMN leaf_hash');
  }
}
