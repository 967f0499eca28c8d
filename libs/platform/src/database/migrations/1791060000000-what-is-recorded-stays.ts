import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a service has recorded stays until the log has it: the service may mark a delivery and empty a payload, and nothing
 * else; TRUNCATE, which passes by the triggers of rows, is stopped for everybody who does not switch triggers off.
 */
export class WhatIsRecordedStays1791060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ service }]: [{ service: string }] = await runner.query('SELECT current_schema() AS service');
    await runner.query(`
      REVOKE UPDATE, DELETE ON outbox FROM fund_${service};
      GRANT UPDATE (payload) ON outbox TO fund_${service};
      REVOKE DELETE ON outbox_delivery, stream_head FROM fund_${service};

      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head EXECUTE FUNCTION forbid_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
