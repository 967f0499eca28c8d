-- The tables of the service "disbursement". Written by `npm run golden` from its migrations.

-- tables
CREATE TABLE account_change (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  agreement_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  bank_account_id uuid NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_for uuid,
  confirmed_for_name text,
  confirmed_at timestamp with time zone,
  verification text,
  agreed_by uuid,
  agreed_by_name text,
  agreed_for uuid,
  agreed_for_name text,
  agreed_at timestamp with time zone,
  counts_from timestamp with time zone,
  refused_reason text
);
CREATE TABLE agreement (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  number text NOT NULL,
  call_id uuid NOT NULL,
  rules_hash text NOT NULL,
  application_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  country text NOT NULL,
  title text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  months integer NOT NULL,
  awarded_on date NOT NULL,
  text jsonb NOT NULL,
  content_hash text NOT NULL,
  starts_on date,
  ends_on date,
  signed_at timestamp with time zone,
  signed_by uuid,
  signed_by_name text,
  countersigned_at timestamp with time zone,
  countersigned_by uuid,
  countersigned_by_name text,
  decision_leaf text NOT NULL,
  countersigned_for uuid,
  countersigned_for_name text
);
CREATE TABLE bank_account (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  wrapped_key bytea,
  key_number integer DEFAULT 1 NOT NULL,
  account_index bytea
);
CREATE TABLE bank_account_read (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  agreement_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  purpose text NOT NULL,
  payment_run_id uuid,
  at timestamp with time zone NOT NULL
);
CREATE TABLE call_copy (
  call_id uuid NOT NULL,
  rules_hash text NOT NULL,
  rules_version integer NOT NULL,
  tranches jsonb NOT NULL,
  reports jsonb NOT NULL
);
CREATE TABLE contribution (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  donor text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  pledged_on date NOT NULL,
  deposited_on date
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
CREATE TABLE journal (
  id uuid NOT NULL,
  reason text NOT NULL,
  record_id uuid NOT NULL,
  booked_on date NOT NULL,
  reverses uuid,
  entered_at timestamp with time zone NOT NULL,
  written_in xid8 DEFAULT pg_current_xact_id() NOT NULL
);
CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL
);
CREATE TABLE number_series (
  letter character(1) NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL
);
CREATE TABLE organisation_copy (
  id uuid NOT NULL,
  name text NOT NULL,
  country text NOT NULL,
  member_ids uuid[] NOT NULL,
  seq bigint NOT NULL,
  representative_ids uuid[] NOT NULL
);
CREATE TABLE organisation_member_copy (
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  "position" text NOT NULL,
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
CREATE TABLE payment (
  id uuid NOT NULL,
  payment_run_id uuid NOT NULL,
  ordinal integer NOT NULL,
  tranche_id uuid NOT NULL,
  agreement_number text NOT NULL,
  organisation_name text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  end_to_end_id text NOT NULL
);
CREATE TABLE payment_run (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  number text NOT NULL,
  currency character(3) NOT NULL,
  total_minor bigint NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  file_sealed bytea NOT NULL,
  built_by uuid NOT NULL,
  built_by_name text NOT NULL,
  sent_by uuid,
  sent_at timestamp with time zone,
  settled_by uuid,
  settled_on date,
  built_for uuid,
  built_for_name text,
  sent_for uuid,
  settled_for uuid,
  file_wrapped_key bytea,
  file_key_number integer DEFAULT 1 NOT NULL
);
CREATE TABLE posting (
  journal_id uuid NOT NULL,
  ordinal integer NOT NULL,
  account text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL
);
CREATE TABLE report (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  agreement_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  months_after_start integer NOT NULL,
  due_on date NOT NULL,
  narrative text NOT NULL,
  spent_minor bigint,
  currency character(3) NOT NULL,
  people_assisted integer,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  sent_back_reason text,
  accepted_by uuid,
  accepted_at timestamp with time zone
);
CREATE TABLE stream_head (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  stream bytea NOT NULL,
  next_seq bigint DEFAULT 0 NOT NULL,
  last_hash bytea
);
CREATE TABLE tranche (
  id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  agreement_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  after_report integer,
  returned_reason text,
  requested_by uuid,
  requested_at timestamp with time zone,
  certified_by uuid,
  certified_by_name text,
  certified_at timestamp with time zone,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamp with time zone,
  released_by uuid,
  released_by_name text,
  released_at timestamp with time zone,
  payment_run_id uuid,
  paid_on date,
  certified_for uuid,
  certified_for_name text,
  approved_for uuid,
  approved_for_name text,
  released_for uuid,
  released_for_name text,
  shared_account_reason text
);
CREATE TABLE witnessed_decision (
  decision_leaf text NOT NULL,
  witnessed_leaf text NOT NULL,
  witnessed_at timestamp with time zone NOT NULL
);
CREATE TABLE wrapping_key (
  number integer NOT NULL,
  made_at timestamp with time zone NOT NULL
);

-- constraints
ALTER TABLE account_change ADD CONSTRAINT account_change_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'agreed'::text, 'in-force'::text, 'refused'::text, 'withdrawn'::text])));
ALTER TABLE account_change ADD CONSTRAINT agreed_by_another_person CHECK (((agreed_by <> proposed_by) AND (agreed_by <> confirmed_by) AND (agreed_by <> confirmed_for) AND (agreed_for <> proposed_by) AND (agreed_for <> confirmed_by) AND (agreed_for <> confirmed_for)));
ALTER TABLE account_change ADD CONSTRAINT confirmed_by_another_person CHECK (((confirmed_by <> proposed_by) AND (confirmed_for <> proposed_by)));
ALTER TABLE account_change ADD CONSTRAINT each_step_has_its_person CHECK ((((status <> ALL (ARRAY['confirmed'::text, 'agreed'::text, 'in-force'::text])) OR ((confirmed_by IS NOT NULL) AND (verification IS NOT NULL))) AND ((status <> ALL (ARRAY['agreed'::text, 'in-force'::text])) OR ((agreed_by IS NOT NULL) AND (counts_from IS NOT NULL)))));
ALTER TABLE account_change ADD CONSTRAINT nobody_acts_for_themselves CHECK (((confirmed_for <> confirmed_by) AND (agreed_for <> agreed_by)));
ALTER TABLE account_change ADD CONSTRAINT account_change_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id);
ALTER TABLE account_change ADD CONSTRAINT account_change_bank_account_id_fkey FOREIGN KEY (bank_account_id) REFERENCES bank_account(id);
ALTER TABLE account_change ADD CONSTRAINT account_change_pkey PRIMARY KEY (id);
ALTER TABLE account_change ADD CONSTRAINT account_change_bank_account_id_key UNIQUE (bank_account_id);
ALTER TABLE agreement ADD CONSTRAINT a_signed_agreement_has_its_signature CHECK (((status <> ALL (ARRAY['signed'::text, 'active'::text, 'closed'::text])) OR (signed_by IS NOT NULL)));
ALTER TABLE agreement ADD CONSTRAINT agreement_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE agreement ADD CONSTRAINT agreement_check CHECK ((ends_on >= starts_on));
ALTER TABLE agreement ADD CONSTRAINT agreement_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE agreement ADD CONSTRAINT agreement_decision_leaf_check CHECK ((decision_leaf ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE agreement ADD CONSTRAINT agreement_months_check CHECK ((months > 0));
ALTER TABLE agreement ADD CONSTRAINT agreement_status_check CHECK ((status = ANY (ARRAY['drafted'::text, 'signed'::text, 'active'::text, 'closed'::text, 'cancelled'::text])));
ALTER TABLE agreement ADD CONSTRAINT an_active_agreement_has_both_signatures CHECK (((status <> ALL (ARRAY['active'::text, 'closed'::text])) OR ((countersigned_by IS NOT NULL) AND (starts_on IS NOT NULL) AND (ends_on IS NOT NULL))));
ALTER TABLE agreement ADD CONSTRAINT both_sides_are_different_people CHECK ((countersigned_by <> signed_by));
ALTER TABLE agreement ADD CONSTRAINT agreement_pkey PRIMARY KEY (id);
ALTER TABLE agreement ADD CONSTRAINT agreement_application_id_key UNIQUE (application_id);
ALTER TABLE agreement ADD CONSTRAINT agreement_number_key UNIQUE (number);
ALTER TABLE bank_account ADD CONSTRAINT bank_account_account_index_check CHECK ((length(account_index) = 32));
ALTER TABLE bank_account ADD CONSTRAINT bank_account_version_check CHECK ((version > 0));
ALTER TABLE bank_account ADD CONSTRAINT bank_account_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id);
ALTER TABLE bank_account ADD CONSTRAINT bank_account_key_number_fkey FOREIGN KEY (key_number) REFERENCES wrapping_key(number);
ALTER TABLE bank_account ADD CONSTRAINT bank_account_pkey PRIMARY KEY (id);
ALTER TABLE bank_account ADD CONSTRAINT each_account_has_its_version UNIQUE (agreement_id, version);
ALTER TABLE bank_account_read ADD CONSTRAINT bank_account_read_purpose_check CHECK ((purpose = ANY (ARRAY['shown-masked'::text, 'bank-file'::text, 'download'::text])));
ALTER TABLE bank_account_read ADD CONSTRAINT bank_account_read_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id);
ALTER TABLE bank_account_read ADD CONSTRAINT bank_account_read_pkey PRIMARY KEY (id);
ALTER TABLE call_copy ADD CONSTRAINT call_copy_rules_hash_check CHECK ((rules_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE call_copy ADD CONSTRAINT call_copy_pkey PRIMARY KEY (call_id, rules_hash);
ALTER TABLE contribution ADD CONSTRAINT a_deposited_contribution_has_its_day CHECK (((status = 'deposited'::text) = (deposited_on IS NOT NULL)));
ALTER TABLE contribution ADD CONSTRAINT contribution_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE contribution ADD CONSTRAINT contribution_check CHECK ((deposited_on >= pledged_on));
ALTER TABLE contribution ADD CONSTRAINT contribution_status_check CHECK ((status = ANY (ARRAY['pledged'::text, 'deposited'::text, 'cancelled'::text])));
ALTER TABLE contribution ADD CONSTRAINT contribution_pkey PRIMARY KEY (id);
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_pkey PRIMARY KEY (event_id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_request_hash_check CHECK ((length(request_hash) = 32));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, key);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);
ALTER TABLE journal ADD CONSTRAINT journal_check CHECK (((reason = 'reversal'::text) = (reverses IS NOT NULL)));
ALTER TABLE journal ADD CONSTRAINT journal_reason_check CHECK ((reason = ANY (ARRAY['contribution-deposited'::text, 'obligation-entered'::text, 'obligation-released'::text, 'tranche-paid'::text, 'reversal'::text])));
ALTER TABLE journal ADD CONSTRAINT journal_reverses_fkey FOREIGN KEY (reverses) REFERENCES journal(id);
ALTER TABLE journal ADD CONSTRAINT journal_pkey PRIMARY KEY (id);
ALTER TABLE journal ADD CONSTRAINT balances TRIGGER DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE journal ADD CONSTRAINT journal_reason_record_id_key UNIQUE (reason, record_id);
ALTER TABLE journal ADD CONSTRAINT journal_reverses_key UNIQUE (reverses);
ALTER TABLE migration ADD CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id);
ALTER TABLE number_series ADD CONSTRAINT number_series_last_check CHECK ((last > 0));
ALTER TABLE number_series ADD CONSTRAINT number_series_pkey PRIMARY KEY (letter, year);
ALTER TABLE organisation_copy ADD CONSTRAINT organisation_copy_pkey PRIMARY KEY (id);
ALTER TABLE organisation_member_copy ADD CONSTRAINT organisation_member_copy_position CHECK (("position" = ANY (ARRAY['legal-representative'::text, 'member'::text, 'gone'::text])));
ALTER TABLE organisation_member_copy ADD CONSTRAINT organisation_member_copy_key PRIMARY KEY (organisation_id, person_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_leaf_check CHECK (((length(leaf) >= 2) AND (length(leaf) <= 4096)));
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE outbox ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_stream_seq_key UNIQUE (stream, seq);
ALTER TABLE outbox_delivery ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (outbox_id, subscriber);
ALTER TABLE payment ADD CONSTRAINT payment_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE payment ADD CONSTRAINT payment_end_to_end_id_check CHECK ((length(end_to_end_id) <= 35));
ALTER TABLE payment ADD CONSTRAINT payment_ordinal_check CHECK ((ordinal > 0));
ALTER TABLE payment ADD CONSTRAINT payment_payment_run_id_fkey FOREIGN KEY (payment_run_id) REFERENCES payment_run(id);
ALTER TABLE payment ADD CONSTRAINT payment_tranche_id_fkey FOREIGN KEY (tranche_id) REFERENCES tranche(id);
ALTER TABLE payment ADD CONSTRAINT payment_pkey PRIMARY KEY (id);
ALTER TABLE payment ADD CONSTRAINT payment_end_to_end_id_key UNIQUE (end_to_end_id);
ALTER TABLE payment ADD CONSTRAINT payment_payment_run_id_ordinal_key UNIQUE (payment_run_id, ordinal);
ALTER TABLE payment ADD CONSTRAINT payment_tranche_id_key UNIQUE (tranche_id);
ALTER TABLE payment_run ADD CONSTRAINT each_step_has_its_person CHECK ((((status = 'built'::text) OR (sent_by IS NOT NULL)) AND ((status <> 'settled'::text) OR ((settled_by IS NOT NULL) AND (settled_on IS NOT NULL)))));
ALTER TABLE payment_run ADD CONSTRAINT nobody_pays_for_themselves CHECK (((built_for <> built_by) AND (sent_for <> sent_by) AND (settled_for <> settled_by)));
ALTER TABLE payment_run ADD CONSTRAINT payment_run_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE payment_run ADD CONSTRAINT payment_run_status_check CHECK ((status = ANY (ARRAY['built'::text, 'sent'::text, 'settled'::text])));
ALTER TABLE payment_run ADD CONSTRAINT payment_run_total_minor_check CHECK ((total_minor > 0));
ALTER TABLE payment_run ADD CONSTRAINT settled_by_another_person CHECK (((settled_by <> built_by) AND (settled_by <> sent_by)));
ALTER TABLE payment_run ADD CONSTRAINT settled_in_the_stead_of_another CHECK (((settled_by <> built_for) AND (settled_by <> sent_for) AND (settled_for <> built_by) AND (settled_for <> built_for) AND (settled_for <> sent_by) AND (settled_for <> sent_for)));
ALTER TABLE payment_run ADD CONSTRAINT payment_run_file_key_number_fkey FOREIGN KEY (file_key_number) REFERENCES wrapping_key(number);
ALTER TABLE payment_run ADD CONSTRAINT payment_run_pkey PRIMARY KEY (id);
ALTER TABLE payment_run ADD CONSTRAINT payment_run_number_key UNIQUE (number);
ALTER TABLE posting ADD CONSTRAINT posting_account_check CHECK ((account = ANY (ARRAY['cash'::text, 'contributions'::text, 'grants-expense'::text, 'grants-payable'::text])));
ALTER TABLE posting ADD CONSTRAINT posting_amount_minor_check CHECK ((amount_minor <> 0));
ALTER TABLE posting ADD CONSTRAINT posting_ordinal_check CHECK ((ordinal > 0));
ALTER TABLE posting ADD CONSTRAINT posting_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES journal(id);
ALTER TABLE posting ADD CONSTRAINT posting_pkey PRIMARY KEY (journal_id, ordinal);
ALTER TABLE posting ADD CONSTRAINT balances TRIGGER DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE report ADD CONSTRAINT a_submitted_report_is_complete CHECK (((status = 'due'::text) OR ((submitted_by IS NOT NULL) AND (spent_minor IS NOT NULL))));
ALTER TABLE report ADD CONSTRAINT accepted_by_another_person CHECK ((accepted_by <> submitted_by));
ALTER TABLE report ADD CONSTRAINT report_ordinal_check CHECK ((ordinal > 0));
ALTER TABLE report ADD CONSTRAINT report_people_assisted_check CHECK (((people_assisted >= 0) AND (people_assisted <= 1000000)));
ALTER TABLE report ADD CONSTRAINT report_spent_minor_check CHECK ((spent_minor >= 0));
ALTER TABLE report ADD CONSTRAINT report_status_check CHECK ((status = ANY (ARRAY['due'::text, 'submitted'::text, 'accepted'::text])));
ALTER TABLE report ADD CONSTRAINT report_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id);
ALTER TABLE report ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE report ADD CONSTRAINT report_agreement_id_ordinal_key UNIQUE (agreement_id, ordinal);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_last_hash_check CHECK ((length(last_hash) = 32));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_check CHECK ((length(stream) = 16));
ALTER TABLE stream_head ADD CONSTRAINT stream_head_pkey PRIMARY KEY (record_type, record_id);
ALTER TABLE stream_head ADD CONSTRAINT stream_head_stream_key UNIQUE (stream);
ALTER TABLE tranche ADD CONSTRAINT approved_by_another_person CHECK (((approved_by <> requested_by) AND (approved_by <> certified_by)));
ALTER TABLE tranche ADD CONSTRAINT approved_in_the_stead_of_another CHECK (((approved_by <> certified_for) AND (approved_for <> requested_by) AND (approved_for <> certified_by) AND (approved_for <> certified_for)));
ALTER TABLE tranche ADD CONSTRAINT certified_by_another_person CHECK ((certified_by <> requested_by));
ALTER TABLE tranche ADD CONSTRAINT certified_in_the_stead_of_another CHECK ((certified_for <> requested_by));
ALTER TABLE tranche ADD CONSTRAINT each_step_has_its_signature CHECK ((((status <> ALL (ARRAY['requested'::text, 'certified'::text, 'approved'::text, 'released'::text, 'paid'::text])) OR (requested_by IS NOT NULL)) AND ((status <> ALL (ARRAY['certified'::text, 'approved'::text, 'released'::text, 'paid'::text])) OR (certified_by IS NOT NULL)) AND ((status <> ALL (ARRAY['approved'::text, 'released'::text, 'paid'::text])) OR (approved_by IS NOT NULL)) AND ((status <> ALL (ARRAY['released'::text, 'paid'::text])) OR (released_by IS NOT NULL))));
ALTER TABLE tranche ADD CONSTRAINT nobody_signs_for_themselves CHECK (((certified_for <> certified_by) AND (approved_for <> approved_by) AND (released_for <> released_by)));
ALTER TABLE tranche ADD CONSTRAINT only_released_money_is_in_a_run CHECK (((payment_run_id IS NULL) OR (status = ANY (ARRAY['released'::text, 'paid'::text]))));
ALTER TABLE tranche ADD CONSTRAINT paid_by_a_run CHECK ((((status = 'paid'::text) = (paid_on IS NOT NULL)) AND ((status <> 'paid'::text) OR (payment_run_id IS NOT NULL))));
ALTER TABLE tranche ADD CONSTRAINT released_by_another_person CHECK (((released_by <> requested_by) AND (released_by <> certified_by) AND (released_by <> approved_by)));
ALTER TABLE tranche ADD CONSTRAINT released_in_the_stead_of_another CHECK (((released_by <> certified_for) AND (released_by <> approved_for) AND (released_for <> requested_by) AND (released_for <> certified_by) AND (released_for <> certified_for) AND (released_for <> approved_by) AND (released_for <> approved_for)));
ALTER TABLE tranche ADD CONSTRAINT tranche_amount_minor_check CHECK ((amount_minor > 0));
ALTER TABLE tranche ADD CONSTRAINT tranche_ordinal_check CHECK ((ordinal > 0));
ALTER TABLE tranche ADD CONSTRAINT tranche_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'requested'::text, 'certified'::text, 'approved'::text, 'released'::text, 'paid'::text, 'cancelled'::text])));
ALTER TABLE tranche ADD CONSTRAINT tranche_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id);
ALTER TABLE tranche ADD CONSTRAINT tranche_payment_run_id_fkey FOREIGN KEY (payment_run_id) REFERENCES payment_run(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE tranche ADD CONSTRAINT tranche_pkey PRIMARY KEY (id);
ALTER TABLE tranche ADD CONSTRAINT tranche_agreement_id_ordinal_key UNIQUE (agreement_id, ordinal);
ALTER TABLE witnessed_decision ADD CONSTRAINT witnessed_decision_decision_leaf_check CHECK ((decision_leaf ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE witnessed_decision ADD CONSTRAINT witnessed_decision_witnessed_leaf_check CHECK ((witnessed_leaf ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE witnessed_decision ADD CONSTRAINT witnessed_decision_pkey PRIMARY KEY (decision_leaf);
ALTER TABLE wrapping_key ADD CONSTRAINT wrapping_key_number_check CHECK ((number > 0));
ALTER TABLE wrapping_key ADD CONSTRAINT wrapping_key_pkey PRIMARY KEY (number);

-- indexes
CREATE INDEX account_change_by_agreement ON account_change USING btree (agreement_id);
CREATE INDEX agreement_by_organisation ON agreement USING btree (organisation_id);
CREATE INDEX bank_account_by_index ON bank_account USING btree (account_index);
CREATE INDEX bank_account_by_key ON bank_account USING btree (key_number);
CREATE INDEX bank_account_read_by_agreement ON bank_account_read USING btree (agreement_id, at);
CREATE UNIQUE INDEX one_open_change_for_each_grant ON account_change USING btree (agreement_id) WHERE (status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'agreed'::text]));
CREATE INDEX organisation_copy_by_member ON organisation_copy USING gin (member_ids);
CREATE INDEX outbox_delivery_on_its_way ON outbox_delivery USING btree (enqueued_at) WHERE ((enqueued_at IS NOT NULL) AND (delivered_at IS NULL));
CREATE INDEX outbox_delivery_waiting ON outbox_delivery USING btree (outbox_id) WHERE ((enqueued_at IS NULL) AND (delivered_at IS NULL));
CREATE INDEX payment_run_by_key ON payment_run USING btree (file_key_number);
CREATE INDEX posting_by_account ON posting USING btree (account, currency) INCLUDE (amount_minor);
CREATE INDEX report_by_organisation ON report USING btree (organisation_id);
CREATE INDEX tranche_by_organisation ON tranche USING btree (organisation_id);
CREATE INDEX tranche_by_payment_run ON tranche USING btree (payment_run_id);
CREATE INDEX tranche_to_pay ON tranche USING btree (currency) WHERE ((status = 'released'::text) AND (payment_run_id IS NULL));

-- functions
CREATE OR REPLACE FUNCTION bank_account_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF (NEW.id, NEW.agreement_id, NEW.version, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.version, OLD.created_at)
          OR (OLD.wrapped_key IS NOT NULL AND NEW.sealed <> OLD.sealed)
          OR NEW.wrapped_key IS NULL
          OR (OLD.account_index IS NOT NULL AND NEW.account_index IS DISTINCT FROM OLD.account_index)
        THEN RAISE EXCEPTION 'a bank account is never changed; only its own key is wrapped anew';
        END IF;
        RETURN NEW;
      END $function$
;
CREATE OR REPLACE FUNCTION forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $function$
;
CREATE OR REPLACE FUNCTION journal_balances()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'disbursement'
AS $function$
        DECLARE written uuid := to_jsonb(NEW) ->> TG_ARGV[0];
        BEGIN
          IF (SELECT count(*) FROM posting WHERE journal_id = written) < 2 OR EXISTS (
            SELECT FROM posting WHERE journal_id = written GROUP BY currency HAVING sum(amount_minor) <> 0
          ) THEN
            RAISE EXCEPTION 'journal % does not sum to zero', written USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $function$
;
CREATE OR REPLACE FUNCTION journal_is_written_now()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'disbursement'
AS $function$
        BEGIN NEW.written_in := pg_current_xact_id(); RETURN NEW; END $function$
;
CREATE OR REPLACE FUNCTION nothing_is_signed_while_the_account_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'disbursement'
AS $function$
      BEGIN
        IF EXISTS (SELECT FROM account_change
          WHERE agreement_id = NEW.agreement_id AND status IN ('proposed', 'confirmed', 'agreed'))
        THEN RAISE EXCEPTION 'the bank account of this grant is being changed';
        END IF;
        RETURN NEW;
      END $function$
;
CREATE OR REPLACE FUNCTION posting_belongs_to_this_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'disbursement'
AS $function$
        BEGIN
          IF NOT EXISTS (SELECT FROM journal WHERE id = NEW.journal_id AND written_in = pg_current_xact_id()) THEN
            RAISE EXCEPTION 'journal % is closed: a correction is a reversal', NEW.journal_id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $function$
;
CREATE OR REPLACE FUNCTION uuid_generate_v1()
 RETURNS uuid
 LANGUAGE c
 PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_generate_v1$function$
;
CREATE OR REPLACE FUNCTION uuid_generate_v1mc()
 RETURNS uuid
 LANGUAGE c
 PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_generate_v1mc$function$
;
CREATE OR REPLACE FUNCTION uuid_generate_v3(namespace uuid, name text)
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_generate_v3$function$
;
CREATE OR REPLACE FUNCTION uuid_generate_v4()
 RETURNS uuid
 LANGUAGE c
 PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_generate_v4$function$
;
CREATE OR REPLACE FUNCTION uuid_generate_v5(namespace uuid, name text)
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_generate_v5$function$
;
CREATE OR REPLACE FUNCTION uuid_nil()
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_nil$function$
;
CREATE OR REPLACE FUNCTION uuid_ns_dns()
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_ns_dns$function$
;
CREATE OR REPLACE FUNCTION uuid_ns_oid()
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_ns_oid$function$
;
CREATE OR REPLACE FUNCTION uuid_ns_url()
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_ns_url$function$
;
CREATE OR REPLACE FUNCTION uuid_ns_x500()
 RETURNS uuid
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/uuid-ossp', $function$uuid_ns_x500$function$
;

-- triggers
CREATE TRIGGER bank_account_stays BEFORE UPDATE ON bank_account FOR EACH ROW EXECUTE FUNCTION bank_account_stays();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances('id');
CREATE TRIGGER written_now BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_is_written_now();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF event_id, name, version, record_type, record_id, at, stream, seq, leaf ON outbox FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON outbox_delivery FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances('journal_id');
CREATE TRIGGER belongs_to_this_act BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION posting_belongs_to_this_act();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON stream_head FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER nothing_is_signed_while_the_account_changes BEFORE UPDATE ON tranche FOR EACH ROW WHEN ((((new.status = ANY (ARRAY['certified'::text, 'approved'::text, 'released'::text])) AND (new.status <> old.status)) OR ((new.payment_run_id IS NOT NULL) AND (old.payment_run_id IS NULL)))) EXECUTE FUNCTION nothing_is_signed_while_the_account_changes();

-- row-level security
ALTER TABLE bank_account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY officers_of_the_money ON bank_account FOR SELECT USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['certifying-officer'::text, 'releasing-officer'::text]);
CREATE POLICY own_organisation ON bank_account FOR ALL USING ((( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['applicant'::text]) AND (agreement_id IN ( SELECT agreement.id
   FROM (agreement
     JOIN organisation_copy ON ((organisation_copy.id = agreement.organisation_id)))
  WHERE (organisation_copy.member_ids @> ARRAY[( SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif")]))));
CREATE POLICY the_system ON bank_account FOR ALL USING (( SELECT string_to_array(current_setting('app.roles'::text, true), ' '::text) AS string_to_array) && ARRAY['system'::text]);

-- what the service role may do
GRANT INSERT, SELECT, UPDATE ON account_change TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON agreement TO fund_disbursement;
GRANT INSERT, SELECT ON bank_account TO fund_disbursement;
GRANT INSERT, SELECT ON bank_account_read TO fund_disbursement;
GRANT INSERT, SELECT ON call_copy TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON contribution TO fund_disbursement;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letter TO fund_disbursement;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO fund_disbursement;
GRANT DELETE, INSERT, SELECT, UPDATE ON inbox TO fund_disbursement;
GRANT INSERT, SELECT ON journal TO fund_disbursement;
GRANT DELETE, INSERT, SELECT, UPDATE ON migration TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON number_series TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON organisation_copy TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON organisation_member_copy TO fund_disbursement;
GRANT INSERT, SELECT ON outbox TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON outbox_delivery TO fund_disbursement;
GRANT INSERT, SELECT ON payment TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON payment_run TO fund_disbursement;
GRANT INSERT, SELECT ON posting TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON report TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON stream_head TO fund_disbursement;
GRANT INSERT, SELECT, UPDATE ON tranche TO fund_disbursement;
GRANT INSERT, SELECT ON witnessed_decision TO fund_disbursement;
GRANT DELETE, INSERT, SELECT, UPDATE ON wrapping_key TO fund_disbursement;

-- beside them, in the schema "disbursement_disclosure"

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
 SET search_path TO 'disbursement_disclosure', 'pg_temp'
AS $function$WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone$function$
;

-- what the service role may do
GRANT INSERT, SELECT ON disclosure TO fund_disbursement;
