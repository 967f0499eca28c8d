import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters are the portal's alone: it has made its table its own under another name before this one runs. */
export class LettersAreThePortals1790600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE IF EXISTS mail`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
