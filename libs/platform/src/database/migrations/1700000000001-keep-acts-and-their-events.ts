import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables every service has beside its own. */
export class KeepActsAndTheirEvents1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        actor text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
        status smallint,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, key)
      );

      CREATE TABLE stream_head (
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        stream bytea NOT NULL UNIQUE CHECK (length(stream) = 16),
        next_seq bigint NOT NULL DEFAULT 0,
        last_hash bytea CHECK (length(last_hash) = 32),
        PRIMARY KEY (record_type, record_id)
      );

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        name text NOT NULL,
        version integer NOT NULL,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL,
        stream bytea NOT NULL REFERENCES stream_head (stream),
        seq bigint NOT NULL,
        leaf bytea NOT NULL CHECK (length(leaf) BETWEEN 2 AND 4096),
        leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || leaf)) STORED,
        request_id text NOT NULL,
        UNIQUE (stream, seq)
      );
      CREATE INDEX outbox_by_record ON outbox (record_type, record_id, seq);

      -- a delivery is waiting (not enqueued), on its way, or delivered: the subscriber's inbox has it
      CREATE TABLE outbox_delivery (
        outbox_id bigint NOT NULL REFERENCES outbox (id),
        subscriber text NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        enqueued_at timestamptz,
        delivered_at timestamptz,
        PRIMARY KEY (outbox_id, subscriber)
      );
      CREATE INDEX outbox_delivery_waiting ON outbox_delivery (outbox_id) WHERE enqueued_at IS NULL AND delivered_at IS NULL;
      CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery (enqueued_at) WHERE enqueued_at IS NOT NULL AND delivered_at IS NULL;

      CREATE TABLE disclosure (
        event_id uuid NOT NULL,
        name text NOT NULL,
        salt bytea NOT NULL CHECK (length(salt) = 32),
        value jsonb NOT NULL,
        PRIMARY KEY (event_id, name)
      );

      CREATE TABLE inbox (
        event_id uuid PRIMARY KEY,
        name text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE dead_letter (
        event_id uuid PRIMARY KEY,
        name text NOT NULL,
        message jsonb NOT NULL,
        error text NOT NULL,
        attempts integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        redrive_asked_at timestamptz
      );

      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        about text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX mail_by_recipient ON mail (recipient, created_at);

      -- an event never changes and is never taken back
      CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf
        ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('the first tables are not taken away again; restore a backup');
  }
}
