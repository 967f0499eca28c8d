-- The tables of the service "audit". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE checkpoint (
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  published_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE cosignature (
  size bigint NOT NULL,
  witness text NOT NULL,
  key_id bytea NOT NULL,
  cosigned_at timestamp with time zone NOT NULL,
  line text NOT NULL
);
CREATE TABLE dead_letter (
  event_id uuid NOT NULL,
  name text NOT NULL,
  message jsonb NOT NULL,
  error text NOT NULL,
  attempts integer NOT NULL,
  at timestamp with time zone DEFAULT now() NOT NULL,
  redrive_asked_at timestamp with time zone
);
CREATE TABLE entry (
  idx bigint NOT NULL,
  event_id uuid NOT NULL,
  stream bytea NOT NULL,
  stream_seq bigint NOT NULL,
  leaf bytea NOT NULL,
  leaf_hash bytea GENERATED ALWAYS AS (sha256(('\x00'::bytea || leaf))) STORED NOT NULL
);
CREATE TABLE idempotency_key (
  actor text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status smallint,
  body jsonb,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  kept_by_law boolean DEFAULT false NOT NULL
);
CREATE TABLE inbox (
  event_id uuid NOT NULL,
  name text NOT NULL,
  handled_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE log (
  number integer NOT NULL,
  origin text NOT NULL,
  name text,
  first bigint NOT NULL,
  first_leaf bytea,
  last_leaf bytea
);
CREATE TABLE log_head (
  one boolean DEFAULT true NOT NULL,
  size bigint NOT NULL,
  frontier bytea NOT NULL,
  epoch bigint NOT NULL
);
CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL
);
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  event_id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  payload jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  stream bytea NOT NULL,
  seq bigint NOT NULL,
  leaf bytea NOT NULL,
  leaf_hash bytea GENERATED ALWAYS AS (sha256(('\x00'::bytea || leaf))) STORED NOT NULL,
  request_id text NOT NULL
);
CREATE TABLE outbox_delivery (
  outbox_id bigint NOT NULL,
  subscriber text NOT NULL,
  enqueued_at timestamp with time zone,
  delivered_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT now() NOT NULL,
  round uuid
);
CREATE TABLE pending_leaf (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  event_id uuid NOT NULL,
  stream bytea NOT NULL,
  stream_seq bigint NOT NULL,
  prev bytea,
  leaf bytea NOT NULL,
  leaf_hash bytea GENERATED ALWAYS AS (sha256(('\x00'::bytea || leaf))) STORED NOT NULL,
  standing text DEFAULT 'new'::text NOT NULL,
  reason text,
  arrived_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE quorum_checkpoint (
  size bigint NOT NULL,
  witnesses integer NOT NULL,
  reached_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);
CREATE TABLE witness_standing (
  witness text NOT NULL,
  size bigint,
  cosigned_at timestamp with time zone,
  fault text,
  alarm boolean DEFAULT false NOT NULL
);
CREATE TABLE witnessing (
  one boolean DEFAULT true NOT NULL,
  round_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
  announced bigint DEFAULT 0 NOT NULL
);

-- constraints
ALTER TABLE checkpoint ADD CONSTRAINT checkpoint_root CHECK ((length(root) = 32));
ALTER TABLE checkpoint ADD CONSTRAINT checkpoint_key PRIMARY KEY (size);
ALTER TABLE cosignature ADD CONSTRAINT cosignature_key_id CHECK ((length(key_id) = 4));
ALTER TABLE cosignature ADD CONSTRAINT cosignature_of_a_checkpoint FOREIGN KEY (size) REFERENCES checkpoint(size);
ALTER TABLE cosignature ADD CONSTRAINT cosignature_key PRIMARY KEY (size, witness, key_id, cosigned_at);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE entry ADD CONSTRAINT entry_length CHECK (((length(leaf) >= 2) AND (length(leaf) <= 65535)));
ALTER TABLE entry ADD CONSTRAINT entry_key PRIMARY KEY (idx);
ALTER TABLE entry ADD CONSTRAINT entry_event_key UNIQUE (event_id);
ALTER TABLE entry ADD CONSTRAINT entry_stream_key UNIQUE (stream, stream_seq);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE log ADD CONSTRAINT log_first_leaf CHECK ((length(first_leaf) = 32));
ALTER TABLE log ADD CONSTRAINT log_last_leaf CHECK ((length(last_leaf) = 32));
ALTER TABLE log ADD CONSTRAINT log_later_follows_another CHECK ((((name IS NULL) = (number = 1)) AND ((first_leaf IS NULL) = (number = 1)) AND ((first = 0) = (number = 1))));
ALTER TABLE log ADD CONSTRAINT log_name CHECK ((name ~ '^[0-9]{4}(-[0-9]{1,2})?$'::text));
ALTER TABLE log ADD CONSTRAINT log_number CHECK ((number >= 1));
ALTER TABLE log ADD CONSTRAINT log_key PRIMARY KEY (number);
ALTER TABLE log ADD CONSTRAINT log_name_key UNIQUE (name);
ALTER TABLE log ADD CONSTRAINT log_origin_key UNIQUE (origin);
ALTER TABLE log_head ADD CONSTRAINT log_head_is_one_row CHECK (one);
ALTER TABLE log_head ADD CONSTRAINT log_head_key PRIMARY KEY (one);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_first_has_no_prev CHECK (((stream_seq = 0) = (prev IS NULL)));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_length CHECK (((length(leaf) >= 2) AND (length(leaf) <= 65535)));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_prev CHECK ((length(prev) = 32));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_refused_for_a_reason CHECK (((standing = 'refused'::text) = (reason IS NOT NULL)));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_standing CHECK ((standing = ANY (ARRAY['new'::text, 'waiting'::text, 'refused'::text])));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_stream CHECK ((length(stream) = 16));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_stream_seq CHECK ((stream_seq >= 0));
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_key PRIMARY KEY (id);
ALTER TABLE pending_leaf ADD CONSTRAINT pending_leaf_event_key UNIQUE (event_id);
ALTER TABLE quorum_checkpoint ADD CONSTRAINT quorum_checkpoint_witnesses CHECK ((witnesses >= 0));
ALTER TABLE quorum_checkpoint ADD CONSTRAINT quorum_of_a_checkpoint FOREIGN KEY (size) REFERENCES checkpoint(size);
ALTER TABLE quorum_checkpoint ADD CONSTRAINT quorum_checkpoint_key PRIMARY KEY (size);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);
ALTER TABLE witness_standing ADD CONSTRAINT witness_standing_alarm_has_its_words CHECK (((fault IS NOT NULL) OR (NOT alarm)));
ALTER TABLE witness_standing ADD CONSTRAINT witness_standing_key PRIMARY KEY (witness);
ALTER TABLE witnessing ADD CONSTRAINT witnessing_is_one_row CHECK (one);
ALTER TABLE witnessing ADD CONSTRAINT witnessing_key PRIMARY KEY (one);

-- indexes
CREATE INDEX entry_by_leaf_hash ON entry USING hash (leaf_hash);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));
CREATE INDEX pending_leaf_new ON pending_leaf USING btree (id) WHERE (standing = 'new'::text);
CREATE INDEX pending_leaf_waiting ON pending_leaf USING btree (stream) WHERE (standing = 'waiting'::text);

-- functions
CREATE OR REPLACE FUNCTION entry_is_dense()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'audit'
AS $function$
    DECLARE first bigint; last bigint; added_count bigint; head_size bigint;
    BEGIN
      SELECT min(idx), max(idx), count(*) INTO first, last, added_count FROM added;
      SELECT size INTO head_size FROM log_head;
      IF added_count > 0 AND (first <> head_size OR last <> head_size + added_count - 1) THEN
        RAISE EXCEPTION 'entries % to % do not follow a log of %', first, last, head_size;
      END IF;
      RETURN NULL;
    END $function$
;
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION log_ends_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF OLD.last_leaf IS NOT NULL OR (NEW.number, NEW.origin, NEW.name, NEW.first, NEW.first_leaf)
             IS DISTINCT FROM (OLD.number, OLD.origin, OLD.name, OLD.first, OLD.first_leaf) THEN
            RAISE EXCEPTION 'a log keeps its name and its beginning, and ends once';
          END IF;
          RETURN NEW;
        END $function$
;
CREATE OR REPLACE FUNCTION log_follows_another()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'audit'
AS $function$
        BEGIN
          IF NEW.number > 1 AND NOT EXISTS (
            SELECT FROM log_head, log ended JOIN entry ON entry.leaf_hash = ended.last_leaf
            WHERE ended.number = NEW.number - 1 AND entry.idx = NEW.first - 1 AND log_head.size = NEW.first
          ) THEN
            RAISE EXCEPTION 'a log begins behind the last leaf of the one before';
          END IF;
          RETURN NEW;
        END $function$
;
CREATE OR REPLACE FUNCTION log_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF NEW.size < OLD.size OR NEW.epoch < OLD.epoch THEN
            RAISE EXCEPTION 'the log only grows';
          END IF;
          RETURN NEW;
        END $function$
;

-- triggers
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON checkpoint FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON cosignature FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cosignature FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER dense AFTER INSERT ON entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION entry_is_dense();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE ON log FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ends_once BEFORE UPDATE ON log FOR EACH ROW EXECUTE FUNCTION log_ends_once();
CREATE TRIGGER follows_another BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION log_follows_another();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE ON log_head FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER only_grows BEFORE UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON quorum_checkpoint FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON quorum_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- what the service role may do
GRANT INSERT, SELECT ON checkpoint TO fund_audit;
GRANT INSERT, SELECT ON cosignature TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_audit;
GRANT INSERT, SELECT ON entry TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_audit;
GRANT INSERT, SELECT ON log TO fund_audit;
GRANT SELECT, UPDATE ON log_head TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_audit;
GRANT INSERT, SELECT ON outbox TO fund_audit;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON pending_leaf TO fund_audit;
GRANT INSERT, SELECT ON quorum_checkpoint TO fund_audit;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_audit;
GRANT DELETE, INSERT, SELECT, UPDATE ON witness_standing TO fund_audit;
GRANT SELECT, UPDATE ON witnessing TO fund_audit;

-- beside them, in the schema "audit_disclosure"

-- tables
CREATE TABLE disclosure (
  event_id uuid NOT NULL,
  name text NOT NULL,
  salt bytea NOT NULL,
  value jsonb NOT NULL
);

-- constraints
ALTER TABLE disclosure ADD CONSTRAINT disclosure_salt_check CHECK ((length(salt) = 32));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_pkey PRIMARY KEY (event_id, name);

-- functions
CREATE OR REPLACE FUNCTION erase(erased uuid[])
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'audit_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_audit;
