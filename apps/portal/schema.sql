-- The tables of the service "portal". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE access_token (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
CREATE TABLE account_link (
  token_hash bytea NOT NULL,
  purpose text NOT NULL,
  person_id uuid NOT NULL,
  new_email text,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE answered_challenge (
  challenge bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL
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
CREATE TABLE delegation (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  principal_id uuid NOT NULL,
  delegate_id uuid NOT NULL,
  role text NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL
);
CREATE TABLE erasure (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  ground text NOT NULL,
  ordered_by uuid NOT NULL,
  confirmed_by uuid
);
CREATE TABLE erasure_outcome (
  erasure_id uuid NOT NULL,
  service text NOT NULL,
  erased integer NOT NULL,
  kept_by_law integer NOT NULL
);
CREATE TABLE erasure_request (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  person_id uuid,
  reason text
);
CREATE TABLE factor_reset (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  person_id uuid NOT NULL,
  vouched_by uuid,
  confirmed_by uuid,
  how text[] NOT NULL,
  due_at timestamp with time zone
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
CREATE TABLE identity (
  person_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  bound_at timestamp with time zone NOT NULL
);
CREATE TABLE inbox (
  event_id uuid NOT NULL,
  name text NOT NULL,
  handled_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE known_address (
  person_id uuid NOT NULL,
  address text NOT NULL,
  proved_at timestamp with time zone NOT NULL
);
CREATE TABLE letter (
  id uuid NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  about text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  cause text NOT NULL,
  person_id uuid,
  kind text NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  due_at timestamp with time zone NOT NULL,
  trouble text
);
CREATE TABLE letter_limit (
  asked text NOT NULL,
  account bytea NOT NULL,
  times integer NOT NULL,
  since timestamp with time zone NOT NULL
);
CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL
);
CREATE TABLE notice (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  page text NOT NULL,
  about text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  digest_due_at timestamp with time zone
);
CREATE TABLE notice_choice (
  person_id uuid NOT NULL,
  theme text NOT NULL,
  pace text NOT NULL
);
CREATE TABLE organisation_member (
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  gone boolean NOT NULL,
  seq integer NOT NULL
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
CREATE TABLE passkey (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  credential_id bytea NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  added_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone
);
CREATE TABLE person (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  password_hash text,
  language text DEFAULT 'en'::text NOT NULL,
  time_zone text,
  passkey_handle bytea DEFAULT sha256((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))) NOT NULL,
  factor_owed boolean DEFAULT false NOT NULL,
  role_dates jsonb DEFAULT '{}'::jsonb NOT NULL
);
CREATE TABLE provider_visit (
  state_hash bytea NOT NULL,
  holder_hash bytea NOT NULL,
  purpose text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  next text NOT NULL,
  kept text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE recovery_code (
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL
);
CREATE TABLE returned_address (
  address text NOT NULL,
  returned_at timestamp with time zone NOT NULL,
  reason text NOT NULL
);
CREATE TABLE security_event (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  at timestamp with time zone DEFAULT now() NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  place text NOT NULL,
  account uuid,
  address text NOT NULL,
  request_id text NOT NULL
);
CREATE TABLE session (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  factor_at timestamp with time zone,
  awaits_factor boolean DEFAULT false NOT NULL,
  recovered boolean DEFAULT false NOT NULL,
  browser text DEFAULT 'other'::text NOT NULL,
  system text DEFAULT 'other'::text NOT NULL,
  password_at timestamp with time zone
);
CREATE TABLE sign_in_limit (
  account bytea NOT NULL,
  address text NOT NULL,
  failures integer NOT NULL,
  since timestamp with time zone NOT NULL
);
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);
CREATE TABLE totp (
  person_id uuid NOT NULL,
  secret bytea,
  last_step bigint DEFAULT 0 NOT NULL,
  pending_secret bytea,
  pending_at timestamp with time zone,
  secret_wrapped_key bytea,
  secret_key_number integer,
  pending_wrapped_key bytea,
  pending_key_number integer
);
CREATE TABLE wrapping_key (
  number integer NOT NULL,
  made_at timestamp with time zone NOT NULL
);

-- constraints
ALTER TABLE access_token ADD CONSTRAINT access_token_for_a_year CHECK ((expires_at <= (created_at + '366 days'::interval)));
ALTER TABLE access_token ADD CONSTRAINT access_token_has_a_scope CHECK ((cardinality(scopes) >= 1));
ALTER TABLE access_token ADD CONSTRAINT access_token_sha256 CHECK ((length(token_hash) = 32));
ALTER TABLE access_token ADD CONSTRAINT access_token_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE access_token ADD CONSTRAINT access_token_key PRIMARY KEY (id);
ALTER TABLE access_token ADD CONSTRAINT access_token_hash_key UNIQUE (token_hash);
ALTER TABLE account_link ADD CONSTRAINT account_link_new_email CHECK (((new_email IS NOT NULL) = (purpose = ANY (ARRAY['new-address'::text, 'keep-address'::text]))));
ALTER TABLE account_link ADD CONSTRAINT account_link_purpose CHECK ((purpose = ANY (ARRAY['confirm'::text, 'accept'::text, 'reset'::text, 'new-address'::text, 'keep-factors'::text, 'keep-address'::text])));
ALTER TABLE account_link ADD CONSTRAINT account_link_sha256 CHECK ((length(token_hash) = 32));
ALTER TABLE account_link ADD CONSTRAINT account_link_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE account_link ADD CONSTRAINT account_link_key PRIMARY KEY (token_hash);
ALTER TABLE answered_challenge ADD CONSTRAINT answered_challenge_key PRIMARY KEY (challenge);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE delegation ADD CONSTRAINT delegation_for_some_days CHECK (((until_day >= from_day) AND ((until_day - from_day) < 92)));
ALTER TABLE delegation ADD CONSTRAINT delegation_role CHECK ((role = ANY (ARRAY['secretariat'::text, 'focal-point'::text, 'certifying-officer'::text, 'approving-officer'::text, 'releasing-officer'::text])));
ALTER TABLE delegation ADD CONSTRAINT delegation_status CHECK ((status = ANY (ARRAY['given'::text, 'revoked'::text])));
ALTER TABLE delegation ADD CONSTRAINT delegation_to_another CHECK ((delegate_id <> principal_id));
ALTER TABLE delegation ADD CONSTRAINT delegation_version CHECK ((version >= 1));
ALTER TABLE delegation ADD CONSTRAINT delegation_by_person FOREIGN KEY (principal_id) REFERENCES person(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_to_person FOREIGN KEY (delegate_id) REFERENCES person(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_key PRIMARY KEY (id);
ALTER TABLE erasure ADD CONSTRAINT erasure_by_two CHECK ((confirmed_by <> ordered_by));
ALTER TABLE erasure ADD CONSTRAINT erasure_status CHECK ((status = ANY (ARRAY['ordered'::text, 'confirmed'::text, 'cancelled'::text])));
ALTER TABLE erasure ADD CONSTRAINT erasure_subject_kind CHECK ((subject_kind = ANY (ARRAY['person'::text, 'organisation'::text])));
ALTER TABLE erasure ADD CONSTRAINT erasure_subject_until_decided CHECK (((subject_id IS NOT NULL) = (status = 'ordered'::text)));
ALTER TABLE erasure ADD CONSTRAINT erasure_version CHECK ((version >= 1));
ALTER TABLE erasure ADD CONSTRAINT erasure_key PRIMARY KEY (id);
ALTER TABLE erasure_outcome ADD CONSTRAINT erasure_outcome_of FOREIGN KEY (erasure_id) REFERENCES erasure(id);
ALTER TABLE erasure_outcome ADD CONSTRAINT erasure_outcome_key PRIMARY KEY (erasure_id, service);
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_grounds CHECK (((reason IS NULL) OR (status = 'refused'::text)));
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_of_somebody CHECK (((person_id IS NOT NULL) OR (status <> 'asked'::text)));
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_status CHECK ((status = ANY (ARRAY['asked'::text, 'withdrawn'::text, 'refused'::text, 'granted'::text])));
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_version CHECK ((version >= 1));
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_key PRIMARY KEY (id);
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_by_others CHECK ((person_id <> ALL (ARRAY[vouched_by, confirmed_by])));
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_by_two CHECK ((vouched_by <> confirmed_by));
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_due_when_confirmed CHECK (((due_at IS NULL) = (confirmed_by IS NULL)));
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_status CHECK ((status = ANY (ARRAY['asked'::text, 'vouched'::text, 'confirmed'::text, 'done'::text, 'refused'::text, 'stopped'::text])));
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_version CHECK ((version >= 1));
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE factor_reset ADD CONSTRAINT factor_reset_key PRIMARY KEY (id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE identity ADD CONSTRAINT identity_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE identity ADD CONSTRAINT identity_key PRIMARY KEY (person_id);
ALTER TABLE identity ADD CONSTRAINT identity_once UNIQUE (issuer, subject);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE known_address ADD CONSTRAINT known_address_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE known_address ADD CONSTRAINT known_address_key PRIMARY KEY (person_id, address);
ALTER TABLE letter ADD CONSTRAINT letter_sent_when CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL)));
ALTER TABLE letter ADD CONSTRAINT letter_status CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'undeliverable'::text])));
ALTER TABLE letter ADD CONSTRAINT letter_key PRIMARY KEY (id);
ALTER TABLE letter ADD CONSTRAINT letter_once UNIQUE (cause, kind, recipient);
ALTER TABLE letter_limit ADD CONSTRAINT letter_limit_asked CHECK ((asked = ANY (ARRAY['register'::text, 'letter'::text, 'new-address'::text])));
ALTER TABLE letter_limit ADD CONSTRAINT letter_limit_sha256 CHECK ((length(account) = 32));
ALTER TABLE letter_limit ADD CONSTRAINT letter_limit_key PRIMARY KEY (asked, account);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE notice ADD CONSTRAINT notice_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE notice ADD CONSTRAINT notice_key PRIMARY KEY (id);
ALTER TABLE notice ADD CONSTRAINT notice_once UNIQUE (event_id, person_id);
ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_pace CHECK ((pace = ANY (ARRAY['at-once'::text, 'daily'::text])));
ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_key PRIMARY KEY (person_id, theme);
ALTER TABLE organisation_member ADD CONSTRAINT organisation_member_key PRIMARY KEY (organisation_id, person_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE passkey ADD CONSTRAINT passkey_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE passkey ADD CONSTRAINT passkey_key PRIMARY KEY (id);
ALTER TABLE passkey ADD CONSTRAINT passkey_credential_key UNIQUE (credential_id);
ALTER TABLE passkey ADD CONSTRAINT passkey_name UNIQUE (person_id, name);
ALTER TABLE person ADD CONSTRAINT person_email_in_lower_case CHECK ((email = lower(email)));
ALTER TABLE person ADD CONSTRAINT person_focal_point_of_secretariat CHECK (((NOT (roles @> ARRAY['focal-point'::text])) OR (roles @> ARRAY['secretariat'::text])));
ALTER TABLE person ADD CONSTRAINT person_has_a_role CHECK ((cardinality(roles) >= 1));
ALTER TABLE person ADD CONSTRAINT person_language CHECK ((language ~ '^[a-z]{2,3}$'::text));
ALTER TABLE person ADD CONSTRAINT person_password_argon2id CHECK ((password_hash ~~ '$argon2id$%'::text));
ALTER TABLE person ADD CONSTRAINT person_password_chosen CHECK (((password_hash IS NOT NULL) OR (status = ANY (ARRAY['invited'::text, 'cancelled'::text, 'lapsed'::text]))));
ALTER TABLE person ADD CONSTRAINT person_roles_compatible CHECK (roles_apart(roles, role_dates));
ALTER TABLE person ADD CONSTRAINT person_status CHECK ((status = ANY (ARRAY['unconfirmed'::text, 'invited'::text, 'active'::text, 'disabled'::text, 'cancelled'::text, 'lapsed'::text])));
ALTER TABLE person ADD CONSTRAINT person_version CHECK ((version >= 1));
ALTER TABLE person ADD CONSTRAINT person_key PRIMARY KEY (id);
ALTER TABLE person ADD CONSTRAINT person_passkey_handle_key UNIQUE (passkey_handle);
ALTER TABLE provider_visit ADD CONSTRAINT provider_visit_holder_sha256 CHECK ((length(holder_hash) = 32));
ALTER TABLE provider_visit ADD CONSTRAINT provider_visit_kept CHECK ((length(kept) <= 200000));
ALTER TABLE provider_visit ADD CONSTRAINT provider_visit_purpose CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'bind'::text])));
ALTER TABLE provider_visit ADD CONSTRAINT provider_visit_state_sha256 CHECK ((length(state_hash) = 32));
ALTER TABLE provider_visit ADD CONSTRAINT provider_visit_key PRIMARY KEY (state_hash);
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_sha256 CHECK ((length(code_hash) = 32));
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_key PRIMARY KEY (person_id, code_hash);
ALTER TABLE returned_address ADD CONSTRAINT returned_address_in_lower_case CHECK ((address = lower(address)));
ALTER TABLE returned_address ADD CONSTRAINT returned_address_key PRIMARY KEY (address);
ALTER TABLE security_event ADD CONSTRAINT security_event_key PRIMARY KEY (id);
ALTER TABLE session ADD CONSTRAINT session_factor_given_or_awaited CHECK (((factor_at IS NULL) OR (NOT awaits_factor)));
ALTER TABLE session ADD CONSTRAINT session_recovered_is_complete CHECK ((NOT (recovered AND awaits_factor)));
ALTER TABLE session ADD CONSTRAINT session_token_sha256 CHECK ((length(token_hash) = 32));
ALTER TABLE session ADD CONSTRAINT session_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE session ADD CONSTRAINT session_key PRIMARY KEY (id);
ALTER TABLE session ADD CONSTRAINT session_token_key UNIQUE (token_hash);
ALTER TABLE sign_in_limit ADD CONSTRAINT sign_in_limit_key PRIMARY KEY (account, address);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);
ALTER TABLE totp ADD CONSTRAINT totp_holds_a_secret CHECK (((secret IS NOT NULL) OR (pending_secret IS NOT NULL)));
ALTER TABLE totp ADD CONSTRAINT totp_pending_has_its_key CHECK (((pending_secret IS NULL) = (pending_key_number IS NULL)));
ALTER TABLE totp ADD CONSTRAINT totp_pending_since CHECK (((pending_secret IS NULL) = (pending_at IS NULL)));
ALTER TABLE totp ADD CONSTRAINT totp_secret_has_its_key CHECK (((secret IS NULL) = (secret_key_number IS NULL)));
ALTER TABLE totp ADD CONSTRAINT totp_of_person FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE totp ADD CONSTRAINT totp_pending_under_a_key FOREIGN KEY (pending_key_number) REFERENCES wrapping_key(number);
ALTER TABLE totp ADD CONSTRAINT totp_secret_under_a_key FOREIGN KEY (secret_key_number) REFERENCES wrapping_key(number);
ALTER TABLE totp ADD CONSTRAINT totp_key PRIMARY KEY (person_id);
ALTER TABLE wrapping_key ADD CONSTRAINT wrapping_key_number_check CHECK ((number > 0));
ALTER TABLE wrapping_key ADD CONSTRAINT wrapping_key_pkey PRIMARY KEY (number);

-- indexes
CREATE UNIQUE INDEX access_token_name ON access_token USING btree (person_id, name) WHERE (revoked_at IS NULL);
CREATE INDEX account_link_expiry ON account_link USING btree (expires_at);
CREATE INDEX account_link_person ON account_link USING btree (person_id, purpose);
CREATE INDEX answered_challenge_expiry ON answered_challenge USING btree (expires_at);
CREATE INDEX delegation_of_delegate ON delegation USING btree (delegate_id);
CREATE INDEX delegation_of_principal ON delegation USING btree (principal_id);
CREATE UNIQUE INDEX erasure_one_order ON erasure USING btree (subject_kind, subject_id) WHERE (status = 'ordered'::text);
CREATE UNIQUE INDEX erasure_request_one ON erasure_request USING btree (person_id) WHERE (status = 'asked'::text);
CREATE INDEX factor_reset_due ON factor_reset USING btree (due_at) WHERE (status = 'confirmed'::text);
CREATE UNIQUE INDEX factor_reset_one ON factor_reset USING btree (person_id) WHERE (status = ANY (ARRAY['asked'::text, 'vouched'::text, 'confirmed'::text]));
CREATE INDEX known_address_proved_at ON known_address USING btree (proved_at);
CREATE INDEX letter_by_recipient ON letter USING btree (recipient, created_at);
CREATE INDEX letter_due ON letter USING btree (due_at) WHERE (status = 'waiting'::text);
CREATE INDEX letter_limit_since ON letter_limit USING btree (since);
CREATE INDEX notice_for_digest ON notice USING btree (digest_due_at) WHERE (digest_due_at IS NOT NULL);
CREATE INDEX notice_of_reader ON notice USING btree (person_id, created_at DESC, id);
CREATE INDEX notice_unread ON notice USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));
CREATE INDEX person_awaited ON person USING btree (updated_at) WHERE (status = ANY (ARRAY['unconfirmed'::text, 'invited'::text]));
CREATE INDEX person_email ON person USING btree (email, created_at);
CREATE UNIQUE INDEX person_email_key ON person USING btree (email) WHERE (status <> ALL (ARRAY['unconfirmed'::text, 'cancelled'::text]));
CREATE INDEX provider_visit_expiry ON provider_visit USING btree (expires_at);
CREATE INDEX security_event_at ON security_event USING btree (at);
CREATE INDEX session_expiry ON session USING btree (expires_at);
CREATE INDEX session_person ON session USING btree (person_id);
CREATE INDEX sign_in_limit_since ON sign_in_limit USING btree (since);

-- functions
CREATE OR REPLACE FUNCTION check_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'portal'
AS $function$
        BEGIN
          PERFORM keep_delegated_roles_apart(NEW.delegate_id);
          IF NOT EXISTS (SELECT FROM person WHERE id = NEW.principal_id AND NEW.role = ANY (roles))
            OR EXISTS (SELECT FROM delegation d WHERE d.principal_id = NEW.principal_id AND d.role = NEW.role
              AND d.status = 'given' AND d.id <> NEW.id AND d.from_day <= NEW.until_day AND d.until_day >= NEW.from_day)
          THEN RAISE check_violation USING CONSTRAINT = 'delegation_of_own_role_once',
            MESSAGE = 'only a role that was granted is delegated, and to one person at a time (delegation_of_own_role_once)';
          END IF;
          RETURN NULL;
        END $function$
;
CREATE OR REPLACE FUNCTION check_roles_of_delegate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'portal'
AS $function$
        BEGIN PERFORM keep_delegated_roles_apart(NEW.id); RETURN NULL; END $function$
;
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION forget_in_security_events(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'portal', 'pg_temp'
AS $function$UPDATE security_event SET account = NULL WHERE account = person$function$
;
CREATE OR REPLACE FUNCTION forget_security_events(days integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'portal', 'pg_temp'
AS $function$DELETE FROM security_event WHERE at < now() - make_interval(days => greatest(days, 30))$function$
;
CREATE OR REPLACE FUNCTION keep_delegated_roles_apart(delegate uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'portal'
AS $function$
        DECLARE own person; given delegation;
        BEGIN
          SELECT * INTO own FROM person WHERE id = delegate FOR UPDATE;
          FOR given IN SELECT * FROM delegation d WHERE d.delegate_id = delegate AND d.status = 'given'
            AND d.until_day >= (now() AT TIME ZONE 'UTC')::date
          LOOP
            IF NOT own.roles <@ ARRAY['secretariat', 'focal-point', 'certifying-officer', 'approving-officer', 'releasing-officer']
              OR given.role = ANY (own.roles)
                AND coalesce(own.role_dates -> given.role ->> 'from', '0') COLLATE "C" <= to_char(given.until_day, 'YYYY-MM-DD')
                AND coalesce(own.role_dates -> given.role ->> 'until', '9') COLLATE "C" >= to_char(given.from_day, 'YYYY-MM-DD')
              OR NOT roles_apart(
                array_remove(own.roles, given.role) || given.role,
                own.role_dates || jsonb_build_object(given.role, jsonb_build_object('from', given.from_day, 'until', given.until_day)))
              OR EXISTS (SELECT FROM delegation d WHERE d.delegate_id = delegate AND d.status = 'given' AND d.id <> given.id
                AND d.from_day <= given.until_day AND d.until_day >= given.from_day
                AND (d.role = given.role OR NOT roles_apart(ARRAY[d.role, given.role], '{}')))
            THEN RAISE check_violation USING CONSTRAINT = 'delegation_keeps_roles_apart',
              MESSAGE = 'a delegation would put roles together that are kept apart (delegation_keeps_roles_apart)';
            END IF;
          END LOOP;
        END $function$
;
CREATE OR REPLACE FUNCTION roles_apart(roles text[], dates jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
        SELECT NOT EXISTS (
          SELECT FROM unnest(roles) AS one, unnest(roles) AS other
          WHERE one COLLATE "C" < other
            -- PAYMENT_ROLES, and the one that NEVER_APPLICANTS lacks; person.service.spec.ts compares them with the code
            AND (ARRAY[one, other] <@ ARRAY['certifying-officer', 'approving-officer', 'releasing-officer']
              OR 'applicant' IN (one, other) AND 'donor' NOT IN (one, other))
            AND coalesce(dates -> one ->> 'from', '0') COLLATE "C" <= coalesce(dates -> other ->> 'until', '9')
            AND coalesce(dates -> other ->> 'from', '0') COLLATE "C" <= coalesce(dates -> one ->> 'until', '9'))
      $function$
;
CREATE OR REPLACE FUNCTION roles_today(roles text[], dates jsonb)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
        SELECT ARRAY(
          SELECT role FROM unnest(roles) WITH ORDINALITY AS granted (role, place)
          WHERE coalesce(dates -> role ->> 'from', '0') COLLATE "C" <= today
            AND coalesce(dates -> role ->> 'until', '9') COLLATE "C" >= today
          ORDER BY place)
        FROM to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today
      $function$
;
CREATE OR REPLACE FUNCTION totp_names_its_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF NEW.secret IS DISTINCT FROM OLD.secret AND NEW.secret_wrapped_key IS NOT DISTINCT FROM OLD.secret_wrapped_key THEN
          NEW.secret_wrapped_key := NULL;
          NEW.secret_key_number := CASE WHEN NEW.secret IS NOT NULL THEN 1 END;
        END IF;
        IF NEW.pending_secret IS DISTINCT FROM OLD.pending_secret AND NEW.pending_wrapped_key IS NOT DISTINCT FROM OLD.pending_wrapped_key THEN
          NEW.pending_wrapped_key := NULL;
          NEW.pending_key_number := CASE WHEN NEW.pending_secret IS NOT NULL THEN 1 END;
        END IF;
        RETURN NEW;
      END $function$
;

-- triggers
CREATE TRIGGER check_delegation AFTER INSERT OR UPDATE ON delegation FOR EACH ROW WHEN ((new.status = 'given'::text)) EXECUTE FUNCTION check_delegation();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER check_roles_of_delegate AFTER UPDATE OF roles, role_dates ON person FOR EACH ROW EXECUTE FUNCTION check_roles_of_delegate();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER totp_names_its_keys BEFORE INSERT OR UPDATE ON totp FOR EACH ROW EXECUTE FUNCTION totp_names_its_keys();

-- what the service role may do
GRANT DELETE, INSERT, SELECT, UPDATE ON access_token TO fund_portal;
GRANT DELETE, INSERT, SELECT ON account_link TO fund_portal;
GRANT DELETE, INSERT, SELECT ON answered_challenge TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON delegation TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON erasure TO fund_portal;
GRANT INSERT, SELECT ON erasure_outcome TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON erasure_request TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON factor_reset TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_portal;
GRANT DELETE, INSERT, SELECT ON identity TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON known_address TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON letter TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON letter_limit TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON notice TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON notice_choice TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_member TO fund_portal;
GRANT INSERT, SELECT ON outbox TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON passkey TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON person TO fund_portal;
GRANT DELETE, INSERT, SELECT ON provider_visit TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON recovery_code TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON returned_address TO fund_portal;
GRANT SELECT ON security_event TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_limit TO fund_portal;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON totp TO fund_portal;
GRANT DELETE, INSERT, SELECT, UPDATE ON wrapping_key TO fund_portal;

-- beside them, in the schema "portal_disclosure"

-- tables
CREATE TABLE disclosure (
  event_id uuid NOT NULL,
  name text NOT NULL,
  salt bytea NOT NULL,
  value jsonb NOT NULL
);
CREATE TABLE pseudonym_secret (
  person_id uuid NOT NULL,
  secret bytea DEFAULT sha256((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))) NOT NULL
);

-- constraints
ALTER TABLE disclosure ADD CONSTRAINT disclosure_salt_check CHECK ((length(salt) = 32));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_pkey PRIMARY KEY (event_id, name);
ALTER TABLE pseudonym_secret ADD CONSTRAINT pseudonym_secret_secret_check CHECK ((length(secret) = 32));
ALTER TABLE pseudonym_secret ADD CONSTRAINT pseudonym_secret_pkey PRIMARY KEY (person_id);

-- functions
CREATE OR REPLACE FUNCTION erase(erased uuid[])
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'portal_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;
CREATE OR REPLACE FUNCTION forget(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'portal_disclosure', 'pg_temp'
AS $function$DELETE FROM pseudonym_secret WHERE person_id = person$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_portal;
GRANT INSERT, SELECT ON pseudonym_secret TO fund_portal;
