import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log itself. Triggers and missing rights stop mistakes and every service role; a superuser can switch triggers off,
 * and for him there is the cryptography.
 */
export class ThePublicLog1790000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pending_leaf (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pending_leaf_key PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT pending_leaf_event_key UNIQUE,
        stream bytea NOT NULL CONSTRAINT pending_leaf_stream CHECK (length(stream) = 16),
        stream_seq bigint NOT NULL CONSTRAINT pending_leaf_stream_seq CHECK (stream_seq >= 0),
        prev bytea CONSTRAINT pending_leaf_prev CHECK (length(prev) = 32),
        leaf bytea NOT NULL CONSTRAINT pending_leaf_length CHECK (length(leaf) BETWEEN 2 AND 65535),
        leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || leaf)) STORED,
        standing text NOT NULL DEFAULT 'new'
          CONSTRAINT pending_leaf_standing CHECK (standing IN ('new', 'waiting', 'refused')),
        reason text CONSTRAINT pending_leaf_refused_for_a_reason CHECK ((standing = 'refused') = (reason IS NOT NULL)),
        arrived_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pending_leaf_first_has_no_prev CHECK ((stream_seq = 0) = (prev IS NULL))
      );
      CREATE INDEX pending_leaf_new ON pending_leaf (id) WHERE standing = 'new';
      CREATE INDEX pending_leaf_waiting ON pending_leaf (stream) WHERE standing = 'waiting';

      CREATE TABLE entry (
        idx bigint CONSTRAINT entry_key PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT entry_event_key UNIQUE,
        stream bytea NOT NULL,
        stream_seq bigint NOT NULL,
        leaf bytea NOT NULL CONSTRAINT entry_length CHECK (length(leaf) BETWEEN 2 AND 65535),
        leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || leaf)) STORED,
        CONSTRAINT entry_stream_key UNIQUE (stream, stream_seq)
      );
      CREATE INDEX entry_by_leaf_hash ON entry (leaf_hash);

      -- one row: how long the log is, the right edge of its tree, and which leader may write
      CREATE TABLE log_head (
        one boolean CONSTRAINT log_head_key PRIMARY KEY DEFAULT true CONSTRAINT log_head_is_one_row CHECK (one),
        size bigint NOT NULL,
        frontier bytea NOT NULL,
        epoch bigint NOT NULL,
        origin text
      );
      INSERT INTO log_head (size, frontier, epoch) VALUES (0, '', 0);

      CREATE TABLE checkpoint (
        size bigint CONSTRAINT checkpoint_key PRIMARY KEY,
        root bytea NOT NULL CONSTRAINT checkpoint_root CHECK (length(root) = 32),
        note text NOT NULL,
        published_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );`);
    await runner.query(APPEND_ONLY);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('the public log is not taken away again');
  }
}

const APPEND_ONLY = `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION forbid_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON entry EXECUTE FUNCTION forbid_change();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION forbid_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint EXECUTE FUNCTION forbid_change();

  -- entries are inserted before the head moves, so what is added must begin at the head's size and have no hole
  CREATE FUNCTION entry_is_dense() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE first bigint; last bigint; added_count bigint; head_size bigint;
    BEGIN
      SELECT min(idx), max(idx), count(*) INTO first, last, added_count FROM added;
      SELECT size INTO head_size FROM log_head;
      IF added_count > 0 AND (first <> head_size OR last <> head_size + added_count - 1) THEN
        RAISE EXCEPTION 'entries % to % do not follow a log of %', first, last, head_size;
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER dense AFTER INSERT ON entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION entry_is_dense();

  CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.size < OLD.size OR NEW.epoch < OLD.epoch OR NEW.origin IS DISTINCT FROM coalesce(OLD.origin, NEW.origin) THEN
        RAISE EXCEPTION 'the log only grows, and keeps its name';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER only_grows BEFORE UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION log_only_grows();
  CREATE TRIGGER append_only BEFORE DELETE ON log_head FOR EACH ROW EXECUTE FUNCTION forbid_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log_head EXECUTE FUNCTION forbid_change();`;

/** The owner's default privileges gave the service everything; what it must not do is taken away again. */
const RIGHTS = `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fund_audit') THEN
      REVOKE UPDATE, DELETE ON entry, checkpoint FROM fund_audit;
      REVOKE INSERT, DELETE ON log_head FROM fund_audit;
    END IF;
  END $$;`;
