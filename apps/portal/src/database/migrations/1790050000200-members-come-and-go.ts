import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersComeAndGo1790050000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation_member
        DROP COLUMN organisation_name,
        ADD COLUMN gone boolean NOT NULL DEFAULT false,
        ADD COLUMN seq integer NOT NULL DEFAULT 0;
      ALTER TABLE organisation_member ALTER COLUMN gone DROP DEFAULT, ALTER COLUMN seq DROP DEFAULT;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
