import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every act writes an outbox row: what only repeats the stream's own row is not written and not checked with it. */
export class FindActsByTheirStream1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a record's acts are found through its row in stream_head and UNIQUE (stream, seq)
      DROP INDEX outbox_by_record;
      -- that row is locked when an event is written, so it is there
      ALTER TABLE outbox DROP CONSTRAINT outbox_stream_fkey;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX outbox_by_record ON outbox (record_type, record_id, seq);
      ALTER TABLE outbox ADD FOREIGN KEY (stream) REFERENCES stream_head (stream);`);
  }
}
