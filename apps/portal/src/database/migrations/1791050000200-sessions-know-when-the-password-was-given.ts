import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Null: never in this session, or before this was noted. */
export class SessionsKnowWhenThePasswordWasGiven1791050000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN password_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
