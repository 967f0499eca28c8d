import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A leaf is looked up by its whole hash and nothing else: for that a hash index is smaller, and cheaper to grow. */
export class LookLeavesUpByTheirHash1791040000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX entry_by_leaf_hash;
      CREATE INDEX entry_by_leaf_hash ON entry USING hash (leaf_hash)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
