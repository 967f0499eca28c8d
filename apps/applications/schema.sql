-- The tables of the service "applications". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE application (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  call_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title text NOT NULL,
  language text NOT NULL,
  requested_minor bigint,
  currency character(3) NOT NULL,
  months integer,
  years_of_experience integer,
  answers jsonb NOT NULL,
  submitted_at timestamp with time zone,
  number text,
  rules_version integer,
  rules_hash character(64),
  content_hash character(64),
  organisation_as_submitted jsonb,
  screening_outcome text,
  screening_reasons jsonb,
  screened_at timestamp with time zone,
  awarded_minor bigint,
  place integer,
  withdrawal_reason text
);
CREATE TABLE application_document (
  application_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  bytes integer NOT NULL,
  type text NOT NULL,
  sha256 character(64) NOT NULL,
  uploaded_at timestamp with time zone NOT NULL
);
CREATE TABLE application_number (
  year integer NOT NULL,
  running integer NOT NULL
);
CREATE TABLE application_receipt (
  application_id uuid NOT NULL,
  event_id uuid NOT NULL,
  leaf text NOT NULL,
  leaf_hash character(64) NOT NULL,
  disclosures jsonb NOT NULL,
  promise text
);
CREATE TABLE call (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  opens_at timestamp with time zone NOT NULL,
  deadline timestamp with time zone NOT NULL,
  time_zone text NOT NULL,
  rules jsonb NOT NULL,
  rules_version integer NOT NULL,
  rules_hash character(64),
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  submitted integer
);
CREATE TABLE call_rules_version (
  call_id uuid NOT NULL,
  rules_version integer NOT NULL,
  rules jsonb NOT NULL,
  hash character(64) NOT NULL,
  deadline timestamp with time zone NOT NULL,
  reason text,
  at timestamp with time zone NOT NULL
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
CREATE TABLE member_invitation (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  "position" text NOT NULL,
  key_hash bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL
);
CREATE TABLE organisation (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  name text NOT NULL,
  country character(2) NOT NULL,
  city text NOT NULL,
  registration_number text NOT NULL,
  registered_on date NOT NULL,
  website text,
  mission text NOT NULL
);
CREATE TABLE organisation_member (
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  "position" text NOT NULL,
  name text NOT NULL
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
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);

-- constraints
ALTER TABLE application ADD CONSTRAINT application_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text));
ALTER TABLE application ADD CONSTRAINT application_awarded_minor_check CHECK ((awarded_minor > 0));
ALTER TABLE application ADD CONSTRAINT application_check CHECK ((num_nulls(submitted_at, number, rules_version, rules_hash, content_hash, organisation_as_submitted) = ANY (ARRAY[0, 6])));
ALTER TABLE application ADD CONSTRAINT application_check1 CHECK (
CASE status
    WHEN 'draft'::text THEN (submitted_at IS NULL)
    WHEN 'withdrawn'::text THEN true
    ELSE (submitted_at IS NOT NULL)
END);
ALTER TABLE application ADD CONSTRAINT application_check2 CHECK (((submitted_at IS NULL) OR ((requested_minor IS NOT NULL) AND (months IS NOT NULL) AND (title <> ''::text))));
ALTER TABLE application ADD CONSTRAINT application_check3 CHECK (((status <> ALL (ARRAY['eligible'::text, 'ineligible'::text, 'awarded'::text, 'reserve'::text, 'not-selected'::text])) OR (screened_at IS NOT NULL)));
ALTER TABLE application ADD CONSTRAINT application_check4 CHECK (((status = 'awarded'::text) = (awarded_minor IS NOT NULL)));
ALTER TABLE application ADD CONSTRAINT application_check5 CHECK (((status = 'withdrawn'::text) = (withdrawal_reason IS NOT NULL)));
ALTER TABLE application ADD CONSTRAINT application_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application ADD CONSTRAINT application_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
ALTER TABLE application ADD CONSTRAINT application_months_check CHECK ((months > 0));
ALTER TABLE application ADD CONSTRAINT application_number_check CHECK ((number ~ '^A-[0-9]{4}-[0-9]{5,}$'::text));
ALTER TABLE application ADD CONSTRAINT application_place_check CHECK ((place > 0));
ALTER TABLE application ADD CONSTRAINT application_requested_minor_check CHECK ((requested_minor > 0));
ALTER TABLE application ADD CONSTRAINT application_rules_hash_check CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application ADD CONSTRAINT application_screening_outcome_check CHECK ((screening_outcome = ANY (ARRAY['eligible'::text, 'ineligible'::text])));
ALTER TABLE application ADD CONSTRAINT application_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'withdrawn'::text, 'eligible'::text, 'ineligible'::text, 'awarded'::text, 'reserve'::text, 'not-selected'::text])));
ALTER TABLE application ADD CONSTRAINT application_version_check CHECK ((version >= 1));
ALTER TABLE application ADD CONSTRAINT application_years_of_experience_check CHECK ((years_of_experience >= 0));
ALTER TABLE application ADD CONSTRAINT application_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id);
ALTER TABLE application ADD CONSTRAINT application_call_id_rules_version_fkey FOREIGN KEY (call_id, rules_version) REFERENCES call_rules_version(call_id, rules_version);
ALTER TABLE application ADD CONSTRAINT application_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
ALTER TABLE application ADD CONSTRAINT application_pkey PRIMARY KEY (id);
ALTER TABLE application ADD CONSTRAINT application_number_key UNIQUE (number);
ALTER TABLE application_document ADD CONSTRAINT application_document_bytes_check CHECK ((bytes > 0));
ALTER TABLE application_document ADD CONSTRAINT application_document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_document ADD CONSTRAINT application_document_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
ALTER TABLE application_document ADD CONSTRAINT application_document_pkey PRIMARY KEY (application_id, kind);
ALTER TABLE application_number ADD CONSTRAINT application_number_running_check CHECK ((running > 0));
ALTER TABLE application_number ADD CONSTRAINT application_number_pkey PRIMARY KEY (year);
ALTER TABLE application_receipt ADD CONSTRAINT application_receipt_leaf_hash_check CHECK ((leaf_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_receipt ADD CONSTRAINT application_receipt_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
ALTER TABLE application_receipt ADD CONSTRAINT application_receipt_pkey PRIMARY KEY (application_id);
ALTER TABLE application_receipt ADD CONSTRAINT application_receipt_event_id_key UNIQUE (event_id);
ALTER TABLE call ADD CONSTRAINT call_check CHECK ((deadline > opens_at));
ALTER TABLE call ADD CONSTRAINT call_check1 CHECK (((status = 'draft'::text) OR ((rules_hash IS NOT NULL) AND (published_at IS NOT NULL))));
ALTER TABLE call ADD CONSTRAINT call_check2 CHECK (((status = ANY (ARRAY['draft'::text, 'published'::text])) OR ((closed_at > deadline) AND (submitted IS NOT NULL))));
ALTER TABLE call ADD CONSTRAINT call_rules_hash_check CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE call ADD CONSTRAINT call_rules_version_check CHECK ((rules_version >= 1));
ALTER TABLE call ADD CONSTRAINT call_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
ALTER TABLE call ADD CONSTRAINT call_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'closed'::text, 'concluded'::text])));
ALTER TABLE call ADD CONSTRAINT call_submitted_check CHECK ((submitted >= 0));
ALTER TABLE call ADD CONSTRAINT call_title_check CHECK ((title <> ''::text));
ALTER TABLE call ADD CONSTRAINT call_version_check CHECK ((version >= 1));
ALTER TABLE call ADD CONSTRAINT call_pkey PRIMARY KEY (id);
ALTER TABLE call ADD CONSTRAINT call_slug_key UNIQUE (slug);
ALTER TABLE call_rules_version ADD CONSTRAINT call_rules_version_check1 CHECK (((reason IS NULL) = (rules_version = 1)));
ALTER TABLE call_rules_version ADD CONSTRAINT call_rules_version_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE call_rules_version ADD CONSTRAINT call_rules_version_rules_version_check CHECK ((rules_version >= 1));
ALTER TABLE call_rules_version ADD CONSTRAINT call_rules_version_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id);
ALTER TABLE call_rules_version ADD CONSTRAINT call_rules_version_pkey PRIMARY KEY (call_id, rules_version);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE member_invitation ADD CONSTRAINT member_invitation_position CHECK (("position" = ANY (ARRAY['legal-representative'::text, 'member'::text])));
ALTER TABLE member_invitation ADD CONSTRAINT member_invitation_sha256 CHECK ((length(key_hash) = 32));
ALTER TABLE member_invitation ADD CONSTRAINT member_invitation_to FOREIGN KEY (organisation_id) REFERENCES organisation(id);
ALTER TABLE member_invitation ADD CONSTRAINT member_invitation_key PRIMARY KEY (id);
ALTER TABLE member_invitation ADD CONSTRAINT member_invitation_once UNIQUE (key_hash);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE organisation ADD CONSTRAINT organisation_country_check CHECK ((country ~ '^[A-Z]{2}$'::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_name_check CHECK ((name <> ''::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_status_check CHECK ((status = 'registered'::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_version_check CHECK ((version >= 1));
ALTER TABLE organisation ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE organisation_member ADD CONSTRAINT organisation_member_position CHECK (("position" = ANY (ARRAY['legal-representative'::text, 'member'::text])));
ALTER TABLE organisation_member ADD CONSTRAINT organisation_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
ALTER TABLE organisation_member ADD CONSTRAINT organisation_member_pkey PRIMARY KEY (person_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);

-- indexes
CREATE INDEX application_by_call ON application USING btree (call_id, status);
CREATE INDEX application_document_by_content ON application_document USING btree (sha256);
CREATE UNIQUE INDEX application_once ON application USING btree (organisation_id, call_id) WHERE (status <> 'withdrawn'::text);
CREATE INDEX member_invitation_of ON member_invitation USING btree (organisation_id);
CREATE INDEX organisation_member_by_organisation ON organisation_member USING btree (organisation_id);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));

-- functions
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION keep_a_representative()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF NOT EXISTS (SELECT FROM organisation_member
              WHERE organisation_id = OLD.organisation_id AND position = 'legal-representative') THEN
            RAISE EXCEPTION 'organisation % keeps a legal representative', OLD.organisation_id;
          END IF;
          RETURN NULL;
        END $function$
;
CREATE OR REPLACE FUNCTION keep_submission()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN RAISE EXCEPTION 'application % is submitted, its content stays', OLD.number; END $function$
;
CREATE OR REPLACE FUNCTION keep_submitted_documents()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE touched uuid := coalesce(NEW.application_id, OLD.application_id);
    BEGIN
      IF EXISTS (SELECT FROM application WHERE id = touched AND submitted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'application % is submitted, its documents stay', touched;
      END IF;
      RETURN coalesce(NEW, OLD);
    END $function$
;

-- triggers
CREATE TRIGGER keep_submission BEFORE UPDATE OF call_id, organisation_id, title, language, requested_minor, currency, months, years_of_experience, answers, submitted_at, number, rules_version, rules_hash, content_hash, organisation_as_submitted ON application FOR EACH ROW WHEN ((old.submitted_at IS NOT NULL)) EXECUTE FUNCTION keep_submission();
CREATE TRIGGER keep_submitted_documents BEFORE INSERT OR DELETE OR UPDATE ON application_document FOR EACH ROW EXECUTE FUNCTION keep_submitted_documents();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON call_rules_version FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER keep_a_representative AFTER DELETE OR UPDATE ON organisation_member FOR EACH ROW EXECUTE FUNCTION keep_a_representative();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- row-level security
ALTER TABLE application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE application_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE application_receipt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON application FOR ALL USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['applicant'::text]) AND (organisation_id = ( SELECT organisation_member.organisation_id
   FROM organisation_member
  WHERE (organisation_member.person_id = ( SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif")))));
CREATE POLICY screened_by_secretariat ON application FOR UPDATE USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['secretariat'::text]) AND (submitted_at IS NOT NULL));
CREATE POLICY submitted_to_staff ON application FOR SELECT USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['secretariat'::text, 'auditor'::text]) AND (submitted_at IS NOT NULL));
CREATE POLICY the_system ON application FOR ALL USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['system'::text]);
CREATE POLICY with_application ON application_document FOR ALL USING (EXISTS ( SELECT
   FROM application
  WHERE (application.id = application_document.application_id)));
CREATE POLICY with_application ON application_receipt FOR ALL USING (EXISTS ( SELECT
   FROM application
  WHERE (application.id = application_receipt.application_id)));

-- what the service role may do
GRANT INSERT, SELECT, UPDATE ON application TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON application_document TO fund_applications;
GRANT INSERT, SELECT, UPDATE ON application_number TO fund_applications;
GRANT INSERT, SELECT ON application_receipt TO fund_applications;
GRANT INSERT, SELECT, UPDATE ON call TO fund_applications;
GRANT INSERT, SELECT ON call_rules_version TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON member_invitation TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_applications;
GRANT INSERT, SELECT, UPDATE ON organisation TO fund_applications;
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_member TO fund_applications;
GRANT INSERT, SELECT ON outbox TO fund_applications;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_applications;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_applications;

-- beside them, in the schema "applications_disclosure"

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
 SET search_path TO 'applications_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;
CREATE OR REPLACE FUNCTION erase_receipts(erased uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'applications', 'pg_temp'
AS $function$UPDATE application_receipt SET disclosures = '[]' WHERE event_id = ANY (erased)$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_applications;
