-- The tables of the service "transparency". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE accepted_report (
  report_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  place integer NOT NULL,
  people_assisted integer
);
CREATE TABLE counted_grant (
  publication_id uuid NOT NULL,
  published boolean NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  paid_minor bigint NOT NULL
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
CREATE TABLE grant_act (
  publication_id uuid NOT NULL,
  leaf_hash character(64) NOT NULL,
  place integer NOT NULL,
  type text NOT NULL,
  at timestamp with time zone NOT NULL
);
CREATE TABLE grant_payment (
  tranche_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  ordinal integer NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  paid_on date NOT NULL
);
CREATE TABLE grant_record (
  publication_id uuid NOT NULL,
  organisation_name text NOT NULL,
  country character(2) NOT NULL,
  title text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  months integer NOT NULL,
  awarded_on date NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  closed boolean NOT NULL
);
CREATE TABLE historical_record (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  date text NOT NULL,
  detail text NOT NULL,
  amount_text text,
  country character(2),
  certainty text NOT NULL,
  source text NOT NULL
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
CREATE TABLE publication (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  agreement_id uuid NOT NULL,
  reference text NOT NULL,
  level text,
  ground text
);
CREATE TABLE published_grant (
  publication_id uuid NOT NULL,
  reference text NOT NULL,
  level text NOT NULL,
  organisation_name text,
  country character(2),
  title text,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  paid_minor bigint NOT NULL,
  state text NOT NULL,
  awarded_on date NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  months integer NOT NULL,
  payments jsonb NOT NULL,
  reports_accepted integer NOT NULL,
  people_assisted integer,
  people_withheld boolean NOT NULL,
  acts jsonb NOT NULL
);
CREATE TABLE received_contribution (
  contribution_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL
);
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);

-- constraints
ALTER TABLE accepted_report ADD CONSTRAINT accepted_report_people_assisted_check CHECK ((people_assisted >= 0));
ALTER TABLE accepted_report ADD CONSTRAINT accepted_report_place_check CHECK ((place >= 1));
ALTER TABLE accepted_report ADD CONSTRAINT accepted_report_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES grant_record(publication_id);
ALTER TABLE accepted_report ADD CONSTRAINT accepted_report_pkey PRIMARY KEY (report_id);
ALTER TABLE accepted_report ADD CONSTRAINT accepted_report_publication_id_place_key UNIQUE (publication_id, place);
ALTER TABLE counted_grant ADD CONSTRAINT counted_grant_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE counted_grant ADD CONSTRAINT counted_grant_paid_minor_check CHECK ((paid_minor >= 0));
ALTER TABLE counted_grant ADD CONSTRAINT counted_grant_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(id);
ALTER TABLE counted_grant ADD CONSTRAINT counted_grant_pkey PRIMARY KEY (publication_id);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE grant_act ADD CONSTRAINT grant_act_leaf_hash_check CHECK ((leaf_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE grant_act ADD CONSTRAINT grant_act_place_check CHECK ((place >= 1));
ALTER TABLE grant_act ADD CONSTRAINT grant_act_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(id);
ALTER TABLE grant_act ADD CONSTRAINT grant_act_pkey PRIMARY KEY (publication_id, leaf_hash);
ALTER TABLE grant_act ADD CONSTRAINT grant_act_publication_id_place_key UNIQUE (publication_id, place);
ALTER TABLE grant_payment ADD CONSTRAINT grant_payment_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE grant_payment ADD CONSTRAINT grant_payment_ordinal_check CHECK ((ordinal >= 1));
ALTER TABLE grant_payment ADD CONSTRAINT grant_payment_publication_id_currency_fkey FOREIGN KEY (publication_id, currency) REFERENCES grant_record(publication_id, currency);
ALTER TABLE grant_payment ADD CONSTRAINT grant_payment_pkey PRIMARY KEY (tranche_id);
ALTER TABLE grant_payment ADD CONSTRAINT grant_payment_publication_id_ordinal_key UNIQUE (publication_id, ordinal);
ALTER TABLE grant_record ADD CONSTRAINT grant_record_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_check CHECK ((ends_on >= starts_on));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_country_check CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_months_check CHECK ((months > 0));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_organisation_name_check CHECK ((organisation_name <> ''::text));
ALTER TABLE grant_record ADD CONSTRAINT grant_record_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(id);
ALTER TABLE grant_record ADD CONSTRAINT grant_record_pkey PRIMARY KEY (publication_id);
ALTER TABLE grant_record ADD CONSTRAINT grant_record_publication_id_currency_key UNIQUE (publication_id, currency);
ALTER TABLE historical_record ADD CONSTRAINT historical_record_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'probable'::text, 'doubtful'::text])));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_country_check CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_date_check CHECK ((date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_detail_check CHECK ((detail <> ''::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_kind_check CHECK ((kind = ANY (ARRAY['cycle'::text, 'statement'::text, 'grantee'::text, 'contribution'::text])));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_source_check CHECK ((source <> ''::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_status_check CHECK ((status = 'recorded'::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_title_check CHECK ((title <> ''::text));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_version_check CHECK ((version = 1));
ALTER TABLE historical_record ADD CONSTRAINT historical_record_pkey PRIMARY KEY (id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE publication ADD CONSTRAINT publication_check CHECK (((status = 'published'::text) = (level IS NOT NULL)));
ALTER TABLE publication ADD CONSTRAINT publication_check1 CHECK (((level IS NULL) = (ground IS NULL)));
ALTER TABLE publication ADD CONSTRAINT publication_ground_check CHECK ((ground <> ''::text));
ALTER TABLE publication ADD CONSTRAINT publication_level_check CHECK ((level = ANY (ARRAY['amount-only'::text, 'name-withheld'::text, 'full'::text])));
ALTER TABLE publication ADD CONSTRAINT publication_reference_check CHECK ((reference ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'::text));
ALTER TABLE publication ADD CONSTRAINT publication_status_check CHECK ((status = ANY (ARRAY['withheld'::text, 'published'::text])));
ALTER TABLE publication ADD CONSTRAINT publication_version_check CHECK ((version >= 1));
ALTER TABLE publication ADD CONSTRAINT publication_pkey PRIMARY KEY (id);
ALTER TABLE publication ADD CONSTRAINT publication_agreement_id_key UNIQUE (agreement_id);
ALTER TABLE publication ADD CONSTRAINT publication_reference_key UNIQUE (reference);
ALTER TABLE published_grant ADD CONSTRAINT published_grant_acts_check CHECK ((jsonb_typeof(acts) = 'array'::text));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_check CHECK (((level = 'full'::text) = (organisation_name IS NOT NULL)));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_check1 CHECK (((level = 'full'::text) = (title IS NOT NULL)));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_check2 CHECK (((level = 'amount-only'::text) = (country IS NULL)));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_level_check CHECK ((level = ANY (ARRAY['amount-only'::text, 'name-withheld'::text, 'full'::text])));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_paid_minor_check CHECK ((paid_minor >= 0));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_payments_check CHECK ((jsonb_typeof(payments) = 'array'::text));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_people_assisted_check CHECK ((people_assisted >= 11));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_reports_accepted_check CHECK ((reports_accepted >= 0));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_state_check CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text])));
ALTER TABLE published_grant ADD CONSTRAINT published_grant_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(id);
ALTER TABLE published_grant ADD CONSTRAINT published_grant_pkey PRIMARY KEY (publication_id);
ALTER TABLE published_grant ADD CONSTRAINT published_grant_reference_key UNIQUE (reference);
ALTER TABLE received_contribution ADD CONSTRAINT received_contribution_amount CHECK ((amount_minor > 0));
ALTER TABLE received_contribution ADD CONSTRAINT received_contribution_currency CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE received_contribution ADD CONSTRAINT received_contribution_key PRIMARY KEY (contribution_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);

-- indexes
CREATE INDEX historical_record_by_kind ON historical_record USING btree (kind, date);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));

-- functions
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION forbid_narrowing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE levels CONSTANT text[] := ARRAY['amount-only', 'name-withheld', 'full'];
      BEGIN
        IF coalesce(array_position(levels, NEW.level), 0) < array_position(levels, OLD.level) THEN
          RAISE EXCEPTION '% of grant % cannot be narrowed from % to %', TG_TABLE_NAME, OLD.reference, OLD.level, NEW.level;
        END IF;
        RETURN NEW;
      END $function$
;

-- triggers
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON accepted_report FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON grant_act FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON grant_payment FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON historical_record FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON historical_record FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_narrowed BEFORE UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION forbid_narrowing();
CREATE TRIGGER never_taken_back BEFORE DELETE ON publication FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_narrowed BEFORE UPDATE ON published_grant FOR EACH ROW EXECUTE FUNCTION forbid_narrowing();
CREATE TRIGGER never_taken_back BEFORE DELETE ON published_grant FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON received_contribution FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- what the service role may do
GRANT INSERT, SELECT ON accepted_report TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON counted_grant TO fund_transparency;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_transparency;
GRANT INSERT, SELECT ON grant_act TO fund_transparency;
GRANT INSERT, SELECT ON grant_payment TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON grant_record TO fund_transparency;
GRANT INSERT, SELECT ON historical_record TO fund_transparency;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_transparency;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_transparency;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_transparency;
GRANT INSERT, SELECT ON outbox TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON publication TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON published_grant TO fund_transparency;
GRANT INSERT, SELECT ON received_contribution TO fund_transparency;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_transparency;

-- beside them, in the schema "transparency_disclosure"

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
 SET search_path TO 'transparency_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_transparency;
