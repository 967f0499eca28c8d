import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was refused because it should not have been sent. Nothing of it says who somebody is but the account's id. */
export class KeepSecurityEvents1790300000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE security_event (
        id uuid CONSTRAINT security_event_key PRIMARY KEY DEFAULT gen_random_uuid(),
        at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        code text NOT NULL,
        place text NOT NULL,
        -- gone when the person is forgotten
        account uuid,
        address text NOT NULL,
        request_id text NOT NULL
      );
      CREATE INDEX security_event_at ON security_event (at);
      REVOKE UPDATE, TRUNCATE ON security_event FROM fund_portal;
      GRANT UPDATE (account) ON security_event TO fund_portal`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
