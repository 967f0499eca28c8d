import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters become an outbox: each knows what it follows from, whom it is for and how far it has come. A repeated event
 * finds its letter written already. People have a language, and a time zone once they choose one.
 */
export class LettersInTheReadersLanguage1790600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD language text NOT NULL DEFAULT 'en' CONSTRAINT person_language CHECK (language ~ '^[a-z]{2,3}$'),
        ADD time_zone text;

      ALTER TABLE mail RENAME TO letter;
      ALTER TABLE letter RENAME CONSTRAINT mail_pkey TO letter_key;
      ALTER INDEX mail_by_recipient RENAME TO letter_by_recipient;
      ALTER TABLE letter
        ADD cause text,
        ADD person_id uuid,
        ADD kind text NOT NULL DEFAULT 'earlier',
        ADD name text NOT NULL DEFAULT '',
        ADD language text NOT NULL DEFAULT 'en',
        ADD status text NOT NULL DEFAULT 'waiting'
          CONSTRAINT letter_status CHECK (status IN ('waiting', 'sent', 'undeliverable')),
        ADD attempts integer NOT NULL DEFAULT 0,
        ADD due_at timestamptz,
        ADD trouble text;
      UPDATE letter SET cause = id, status = 'sent', sent_at = created_at, due_at = created_at;
      ALTER TABLE letter
        ALTER cause SET NOT NULL,
        ALTER due_at SET NOT NULL,
        ALTER kind DROP DEFAULT,
        ALTER name DROP DEFAULT,
        ALTER language DROP DEFAULT,
        ADD CONSTRAINT letter_once UNIQUE (cause, kind, recipient),
        ADD CONSTRAINT letter_sent_when CHECK ((status = 'sent') = (sent_at IS NOT NULL));
      CREATE INDEX letter_due ON letter (due_at) WHERE status = 'waiting';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
