import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role can be revoked and granted again: the newest event of the person's stream decides, whichever comes first. */
export class LetReviewersReturn1790050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person_copy
        ADD COLUMN enrolled_seq integer CONSTRAINT person_copy_enrolled_seq CHECK (enrolled_seq >= 0),
        ADD COLUMN left_seq integer CONSTRAINT person_copy_left_seq CHECK (left_seq >= 0);
      -- until now only a closed account took anybody off the panel, and nothing comes after it
      UPDATE person_copy SET left_seq = 2147483647 WHERE disabled_at IS NOT NULL;
      ALTER TABLE person_copy DROP COLUMN disabled_at;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
