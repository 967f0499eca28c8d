import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody has made us write to an address; and of one person or organisation one order to erase at a time. */
export class AskForFewLetters1790200000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_limit (
        asked text NOT NULL CONSTRAINT letter_limit_asked CHECK (asked IN ('register', 'letter', 'new-address')),
        -- SHA-256 of the address, whether anybody has it or not
        account bytea NOT NULL CONSTRAINT letter_limit_sha256 CHECK (length(account) = 32),
        times integer NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT letter_limit_key PRIMARY KEY (asked, account)
      );
      CREATE INDEX letter_limit_since ON letter_limit (since);

      -- of several open orders for one subject the oldest stays
      UPDATE erasure SET status = 'cancelled', subject_id = NULL, version = version + 1, updated_at = now()
        WHERE status = 'ordered' AND EXISTS (
          SELECT FROM erasure older WHERE older.status = 'ordered' AND older.subject_kind = erasure.subject_kind
          AND older.subject_id = erasure.subject_id AND (older.created_at, older.id) < (erasure.created_at, erasure.id));
      CREATE UNIQUE INDEX erasure_one_order ON erasure (subject_kind, subject_id) WHERE status = 'ordered';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
