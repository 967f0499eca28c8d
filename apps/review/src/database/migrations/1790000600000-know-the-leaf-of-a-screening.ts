import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that an assignment can name in the public log that its application was found eligible. */
export class KnowTheLeafOfAScreening1790000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE application_copy ADD COLUMN screening_leaf text
        CONSTRAINT application_copy_screening_leaf CHECK (screening_leaf ~ '^[0-9a-f]{64}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application_copy DROP COLUMN screening_leaf');
  }
}
