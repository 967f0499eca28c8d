import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are told stands on a page of their own as well, and whoever likes gets one letter a day instead of many.
 * An address that no mail server takes any more is known, so that nothing is sent to it in vain.
 */
export class NoticesAndWhoWantsThemWhen1790600000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid CONSTRAINT notice_key PRIMARY KEY,
        event_id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT notice_of_person REFERENCES person (id),
        kind text NOT NULL,
        page text NOT NULL,
        about text NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        -- until the daily letter that names it is written; null when its letter was written at once
        digest_due_at timestamptz,
        CONSTRAINT notice_once UNIQUE (event_id, person_id)
      );
      CREATE INDEX notice_of_reader ON notice (person_id, created_at DESC, id);
      CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
      CREATE INDEX notice_for_digest ON notice (digest_due_at) WHERE digest_due_at IS NOT NULL;

      CREATE TABLE notice_choice (
        person_id uuid NOT NULL CONSTRAINT notice_choice_of_person REFERENCES person (id),
        theme text NOT NULL,
        pace text NOT NULL CONSTRAINT notice_choice_pace CHECK (pace IN ('at-once', 'daily')),
        CONSTRAINT notice_choice_key PRIMARY KEY (person_id, theme)
      );

      CREATE TABLE returned_address (
        address text CONSTRAINT returned_address_key PRIMARY KEY
          CONSTRAINT returned_address_in_lower_case CHECK (address = lower(address)),
        returned_at timestamptz NOT NULL,
        reason text NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
