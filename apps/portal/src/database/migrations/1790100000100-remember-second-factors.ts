import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session knows when its person last gave a second factor, and whether one is still to come. */
export class RememberSecondFactors1790100000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD factor_at timestamptz,
        ADD awaits_factor boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT session_factor_given_or_awaited CHECK (factor_at IS NULL OR NOT awaits_factor)
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
