-- The tables of the service "review". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE application_copy (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  status text NOT NULL,
  submitted_at timestamp with time zone,
  number text,
  organisation_name text,
  country text,
  title text,
  language text,
  requested_minor bigint,
  currency character(3),
  months integer,
  rules_hash text,
  content_hash text,
  answers jsonb,
  documents jsonb,
  leaf_hash text,
  screening_leaf text
);
CREATE TABLE assessment (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  code text NOT NULL,
  scores jsonb NOT NULL,
  comment text NOT NULL,
  total integer,
  content_hash text,
  submitted_at timestamp with time zone
);
CREATE TABLE call_copy (
  id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  rules_version integer NOT NULL,
  rules_hash text NOT NULL,
  rules jsonb NOT NULL,
  rules_seq integer NOT NULL,
  deadline timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  submitted integer
);
CREATE TABLE conflict (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  reviewer_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL
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
CREATE TABLE judgement (
  application_id uuid NOT NULL,
  reviewer_id uuid NOT NULL
);
CREATE TABLE member_copy (
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL
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
CREATE TABLE person_copy (
  id uuid NOT NULL,
  enrolled_seq integer,
  left_seq integer
);
CREATE TABLE recommendation (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  call_id uuid NOT NULL,
  currency character(3) NOT NULL,
  budget_minor bigint NOT NULL,
  allocated_minor bigint NOT NULL,
  rules_hash text NOT NULL,
  ranking jsonb NOT NULL,
  ranking_hash text NOT NULL,
  quorum integer NOT NULL,
  round integer NOT NULL,
  sent_at timestamp with time zone,
  returned_reason text,
  approved_at timestamp with time zone
);
CREATE TABLE reviewer (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  name text NOT NULL,
  from_day date,
  until_day date
);
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);
CREATE TABLE trustee_agreement (
  recommendation_id uuid NOT NULL,
  round integer NOT NULL,
  trustee_id uuid NOT NULL,
  name text NOT NULL,
  agreed_at timestamp with time zone NOT NULL
);

-- constraints
ALTER TABLE application_copy ADD CONSTRAINT application_copy_complete CHECK ((num_nulls(submitted_at, number, organisation_name, country, title, language, requested_minor, currency, months, rules_hash, content_hash, answers, documents) = ANY (ARRAY[0, 13])));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_leaf_hash CHECK ((leaf_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_months CHECK ((months > 0));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_requested CHECK ((requested_minor > 0));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_screening_leaf CHECK ((screening_leaf ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_status CHECK ((status = ANY (ARRAY['submitted'::text, 'eligible'::text, 'ineligible'::text, 'withdrawn'::text])));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_submitted_or_withdrawn CHECK (((status = 'withdrawn'::text) OR (submitted_at IS NOT NULL)));
ALTER TABLE application_copy ADD CONSTRAINT content_hash_is_a_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_copy ADD CONSTRAINT rules_hash_is_a_sha256 CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE application_copy ADD CONSTRAINT application_copy_key PRIMARY KEY (id);
ALTER TABLE assessment ADD CONSTRAINT assessment_code CHECK ((code ~ '^[A-Z]{1,3}$'::text));
ALTER TABLE assessment ADD CONSTRAINT assessment_complete_when_submitted CHECK ((num_nulls(total, content_hash, submitted_at) =
CASE status
    WHEN 'submitted'::text THEN 0
    ELSE 3
END));
ALTER TABLE assessment ADD CONSTRAINT assessment_scores CHECK ((jsonb_typeof(scores) = 'array'::text));
ALTER TABLE assessment ADD CONSTRAINT assessment_status CHECK ((status = ANY (ARRAY['assigned'::text, 'submitted'::text, 'conflicted'::text])));
ALTER TABLE assessment ADD CONSTRAINT assessment_total CHECK (((total >= 0) AND (total <= 1000)));
ALTER TABLE assessment ADD CONSTRAINT assessment_version CHECK ((version >= 1));
ALTER TABLE assessment ADD CONSTRAINT content_hash_is_a_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE assessment ADD CONSTRAINT assessment_by_reviewer FOREIGN KEY (reviewer_id) REFERENCES reviewer(id);
ALTER TABLE assessment ADD CONSTRAINT assessment_in_call FOREIGN KEY (call_id) REFERENCES call_copy(id);
ALTER TABLE assessment ADD CONSTRAINT assessment_of_application FOREIGN KEY (application_id) REFERENCES application_copy(id);
ALTER TABLE assessment ADD CONSTRAINT assessment_key PRIMARY KEY (id);
ALTER TABLE assessment ADD CONSTRAINT assessment_code_once UNIQUE (application_id, code);
ALTER TABLE assessment ADD CONSTRAINT assessment_once UNIQUE (application_id, reviewer_id);
ALTER TABLE call_copy ADD CONSTRAINT call_copy_counted_when_closed CHECK (((closed_at IS NULL) = (submitted IS NULL)));
ALTER TABLE call_copy ADD CONSTRAINT call_copy_rules_version CHECK ((rules_version >= 1));
ALTER TABLE call_copy ADD CONSTRAINT call_copy_submitted CHECK ((submitted >= 0));
ALTER TABLE call_copy ADD CONSTRAINT rules_hash_is_a_sha256 CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE call_copy ADD CONSTRAINT call_copy_key PRIMARY KEY (id);
ALTER TABLE conflict ADD CONSTRAINT conflict_kind CHECK ((kind = ANY (ARRAY['employment'::text, 'family'::text, 'financial'::text, 'former-partner'::text, 'other'::text])));
ALTER TABLE conflict ADD CONSTRAINT conflict_reason CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
ALTER TABLE conflict ADD CONSTRAINT conflict_status CHECK ((status = 'declared'::text));
ALTER TABLE conflict ADD CONSTRAINT conflict_version CHECK ((version >= 1));
ALTER TABLE conflict ADD CONSTRAINT conflict_of_reviewer FOREIGN KEY (reviewer_id) REFERENCES reviewer(id);
ALTER TABLE conflict ADD CONSTRAINT conflict_key PRIMARY KEY (id);
ALTER TABLE conflict ADD CONSTRAINT conflict_once UNIQUE (reviewer_id, organisation_id);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE judgement ADD CONSTRAINT judgement_key PRIMARY KEY (application_id, reviewer_id);
ALTER TABLE member_copy ADD CONSTRAINT member_copy_key PRIMARY KEY (organisation_id, person_id);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE person_copy ADD CONSTRAINT person_copy_enrolled_seq CHECK ((enrolled_seq >= 0));
ALTER TABLE person_copy ADD CONSTRAINT person_copy_left_seq CHECK ((left_seq >= 0));
ALTER TABLE person_copy ADD CONSTRAINT person_copy_key PRIMARY KEY (id);
ALTER TABLE recommendation ADD CONSTRAINT ranking_hash_is_a_sha256 CHECK ((ranking_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_approved CHECK (((status = 'approved'::text) = (approved_at IS NOT NULL)));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_budget CHECK ((budget_minor > 0));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_quorum CHECK ((quorum >= 1));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_ranking CHECK ((jsonb_typeof(ranking) = 'array'::text));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_round CHECK ((round >= 1));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_sent CHECK (((status = 'draft'::text) OR (sent_at IS NOT NULL)));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_status CHECK ((status = ANY (ARRAY['draft'::text, 'sent'::text, 'approved'::text])));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_version CHECK ((version >= 1));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_within_budget CHECK (((allocated_minor >= 0) AND (allocated_minor <= budget_minor)));
ALTER TABLE recommendation ADD CONSTRAINT rules_hash_is_a_sha256 CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_for_call FOREIGN KEY (call_id) REFERENCES call_copy(id);
ALTER TABLE recommendation ADD CONSTRAINT recommendation_key PRIMARY KEY (id);
ALTER TABLE recommendation ADD CONSTRAINT recommendation_once UNIQUE (call_id);
ALTER TABLE reviewer ADD CONSTRAINT reviewer_status CHECK ((status = ANY (ARRAY['active'::text, 'left'::text])));
ALTER TABLE reviewer ADD CONSTRAINT reviewer_version CHECK ((version >= 1));
ALTER TABLE reviewer ADD CONSTRAINT reviewer_key PRIMARY KEY (id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);
ALTER TABLE trustee_agreement ADD CONSTRAINT agreement_to_recommendation FOREIGN KEY (recommendation_id) REFERENCES recommendation(id);
ALTER TABLE trustee_agreement ADD CONSTRAINT trustee_agreement_key PRIMARY KEY (recommendation_id, round, trustee_id);

-- indexes
CREATE INDEX application_copy_of_call ON application_copy USING btree (call_id);
CREATE INDEX application_copy_of_organisation ON application_copy USING btree (organisation_id);
CREATE INDEX assessment_of_call ON assessment USING btree (call_id);
CREATE INDEX assessment_of_reviewer ON assessment USING btree (reviewer_id);
CREATE INDEX conflict_with_organisation ON conflict USING btree (organisation_id);
CREATE INDEX member_copy_of_person ON member_copy USING btree (person_id);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));

-- functions
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION note_judgement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          INSERT INTO judgement (application_id, reviewer_id) VALUES (NEW.application_id, NEW.reviewer_id);
          RETURN NULL;
        END $function$
;
CREATE OR REPLACE FUNCTION refuse_applicant_as_reviewer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'review'
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM member_copy m JOIN application_copy a ON a.organisation_id = m.organisation_id
            WHERE m.person_id = NEW.reviewer_id AND a.call_id = NEW.call_id AND a.status <> 'withdrawn')
          THEN RAISE check_violation USING CONSTRAINT = 'no_applicant_judges',
            MESSAGE = 'the reviewer acts for an organisation that applies in this call (no_applicant_judges)';
          END IF;
          RETURN NEW;
        END $function$
;

-- triggers
CREATE TRIGGER final_when_given BEFORE UPDATE ON assessment FOR EACH ROW WHEN ((old.status <> 'assigned'::text)) EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_applicant_judges BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION refuse_applicant_as_reviewer();
CREATE TRIGGER note_judgement AFTER UPDATE OF status ON assessment FOR EACH ROW WHEN ((new.status = 'submitted'::text)) EXECUTE FUNCTION note_judgement();
CREATE TRIGGER declared_for_good BEFORE DELETE OR UPDATE ON conflict FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER final_when_approved BEFORE UPDATE ON recommendation FOR EACH ROW WHEN ((old.status = 'approved'::text)) EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON trustee_agreement FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- row-level security
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY overseen_by_secretariat ON assessment FOR ALL USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['secretariat'::text]);
CREATE POLICY own ON assessment FOR ALL USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['reviewer'::text]) AND (reviewer_id = ( SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY panel_after_own ON assessment FOR SELECT USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['reviewer'::text]) AND (application_id IN ( SELECT judgement.application_id
   FROM judgement
  WHERE (judgement.reviewer_id = ( SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif")))));
CREATE POLICY seen_by_auditors ON assessment FOR SELECT USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['auditor'::text]);
CREATE POLICY the_system ON assessment FOR ALL USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['system'::text]);

-- what the service role may do
GRANT INSERT, SELECT, UPDATE ON application_copy TO fund_review;
GRANT INSERT, SELECT, UPDATE ON assessment TO fund_review;
GRANT INSERT, SELECT, UPDATE ON call_copy TO fund_review;
GRANT INSERT, SELECT ON conflict TO fund_review;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_review;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_review;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_review;
GRANT INSERT, SELECT ON judgement TO fund_review;
GRANT DELETE, INSERT, SELECT ON member_copy TO fund_review;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_review;
GRANT INSERT, SELECT ON outbox TO fund_review;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_review;
GRANT INSERT, SELECT, UPDATE ON person_copy TO fund_review;
GRANT INSERT, SELECT, UPDATE ON recommendation TO fund_review;
GRANT INSERT, SELECT, UPDATE ON reviewer TO fund_review;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_review;
GRANT INSERT, SELECT ON trustee_agreement TO fund_review;

-- beside them, in the schema "review_disclosure"

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
 SET search_path TO 'review_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_review;
