import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A fund has one log after the other. Entries, the head, checkpoints, cosignatures and quorums go on being counted from the
 * fund's first entry; the row of a log says from which place on they are its own. The head's frontier is the newest log's.
 */
export class LogsOneAfterTheOther1790000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log (
        number integer CONSTRAINT log_key PRIMARY KEY CONSTRAINT log_number CHECK (number >= 1),
        origin text NOT NULL CONSTRAINT log_origin_key UNIQUE,
        name text CONSTRAINT log_name_key UNIQUE CONSTRAINT log_name CHECK (name ~ '^[0-9]{4}(-[0-9]{1,2})?$'),
        first bigint NOT NULL,
        -- the leaf hash of its log.opened, and of its log.frozen as soon as that is recorded
        first_leaf bytea CONSTRAINT log_first_leaf CHECK (length(first_leaf) = 32),
        last_leaf bytea CONSTRAINT log_last_leaf CHECK (length(last_leaf) = 32),
        CONSTRAINT log_later_follows_another CHECK (
          (name IS NULL) = (number = 1) AND (first_leaf IS NULL) = (number = 1) AND (first = 0) = (number = 1)
        )
      );
      INSERT INTO log (number, origin, first) SELECT 1, origin, 0 FROM log_head WHERE origin IS NOT NULL;

      CREATE OR REPLACE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.size < OLD.size OR NEW.epoch < OLD.epoch THEN
            RAISE EXCEPTION 'the log only grows';
          END IF;
          RETURN NEW;
        END $$;
      ALTER TABLE log_head DROP COLUMN origin;

      CREATE FUNCTION log_follows_another() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          IF NEW.number > 1 AND NOT EXISTS (
            SELECT FROM log_head, log ended JOIN entry ON entry.leaf_hash = ended.last_leaf
            WHERE ended.number = NEW.number - 1 AND entry.idx = NEW.first - 1 AND log_head.size = NEW.first
          ) THEN
            RAISE EXCEPTION 'a log begins behind the last leaf of the one before';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER follows_another BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION log_follows_another();

      CREATE FUNCTION log_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.last_leaf IS NOT NULL OR (NEW.number, NEW.origin, NEW.name, NEW.first, NEW.first_leaf)
             IS DISTINCT FROM (OLD.number, OLD.origin, OLD.name, OLD.first, OLD.first_leaf) THEN
            RAISE EXCEPTION 'a log keeps its name and its beginning, and ends once';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER ends_once BEFORE UPDATE ON log FOR EACH ROW EXECUTE FUNCTION log_ends_once();
      CREATE TRIGGER append_only BEFORE DELETE ON log FOR EACH ROW EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log EXECUTE FUNCTION forbid_change();

      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fund_audit') THEN
          REVOKE UPDATE, DELETE ON log FROM fund_audit;
          GRANT UPDATE (last_leaf) ON log TO fund_audit;
        END IF;
      END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('a log is not taken away again');
  }
}
