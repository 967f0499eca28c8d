import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCallsAndApplications1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS);
    await runner.query(CALLS);
    await runner.query(APPLICATIONS);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('applications are not taken away again; restore a backup');
  }
}

const ORGANISATIONS = `
  CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status = 'registered'),
    version integer NOT NULL CHECK (version >= 1),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    city text NOT NULL,
    registration_number text NOT NULL,
    registered_on date NOT NULL,
    website text,
    mission text NOT NULL
  );

  -- the person is the key: nobody acts for two organisations
  CREATE TABLE organisation_member (
    person_id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation (id),
    joined_at timestamptz NOT NULL
  );
  CREATE INDEX organisation_member_by_organisation ON organisation_member (organisation_id);
`;

const CALLS = `
  CREATE TABLE call (
    id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('draft', 'published', 'closed', 'concluded')),
    version integer NOT NULL CHECK (version >= 1),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text NOT NULL CHECK (title <> ''),
    summary text NOT NULL,
    opens_at timestamptz NOT NULL,
    deadline timestamptz NOT NULL CHECK (deadline > opens_at),
    time_zone text NOT NULL,
    rules jsonb NOT NULL,
    rules_version integer NOT NULL CHECK (rules_version >= 1),
    rules_hash char(64) CHECK (rules_hash ~ '^[0-9a-f]{64}$'),
    published_at timestamptz,
    closed_at timestamptz,
    submitted integer CHECK (submitted >= 0),
    CHECK (status = 'draft' OR (rules_hash IS NOT NULL AND published_at IS NOT NULL)),
    CHECK (status IN ('draft', 'published') OR (closed_at > deadline AND submitted IS NOT NULL))
  );

  CREATE TABLE call_rules_version (
    call_id uuid NOT NULL REFERENCES call (id),
    rules_version integer NOT NULL CHECK (rules_version >= 1),
    rules jsonb NOT NULL,
    hash char(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    deadline timestamptz NOT NULL,
    reason text CHECK ((reason IS NULL) = (rules_version = 1)),
    at timestamptz NOT NULL,
    PRIMARY KEY (call_id, rules_version)
  );
  -- rules that were published are never rewritten
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON call_rules_version FOR EACH ROW EXECUTE FUNCTION forbid_change();
`;

const APPLICATIONS = `
  CREATE TABLE application (
    id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('draft', 'submitted', 'withdrawn', 'eligible', 'ineligible', 'awarded', 'reserve', 'not-selected')),
    version integer NOT NULL CHECK (version >= 1),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    call_id uuid NOT NULL REFERENCES call (id),
    organisation_id uuid NOT NULL REFERENCES organisation (id),
    title text NOT NULL,
    language text NOT NULL,
    requested_minor bigint CHECK (requested_minor > 0),
    currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    months integer CHECK (months > 0),
    years_of_experience integer CHECK (years_of_experience >= 0),
    answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
    submitted_at timestamptz,
    number text UNIQUE CHECK (number ~ '^A-[0-9]{4}-[0-9]{5,}$'),
    rules_version integer,
    rules_hash char(64) CHECK (rules_hash ~ '^[0-9a-f]{64}$'),
    content_hash char(64) CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    organisation_as_submitted jsonb,
    screening_outcome text CHECK (screening_outcome IN ('eligible', 'ineligible')),
    screening_reasons jsonb,
    screened_at timestamptz,
    awarded_minor bigint CHECK (awarded_minor > 0),
    place integer CHECK (place > 0),
    withdrawal_reason text,
    FOREIGN KEY (call_id, rules_version) REFERENCES call_rules_version (call_id, rules_version),
    -- submitted as a whole or not at all
    CHECK (num_nulls(submitted_at, number, rules_version, rules_hash, content_hash, organisation_as_submitted) IN (0, 6)),
    CHECK (CASE status WHEN 'draft' THEN submitted_at IS NULL WHEN 'withdrawn' THEN true ELSE submitted_at IS NOT NULL END),
    CHECK (submitted_at IS NULL OR (requested_minor IS NOT NULL AND months IS NOT NULL AND title <> '')),
    CHECK (status NOT IN ('eligible', 'ineligible', 'awarded', 'reserve', 'not-selected') OR screened_at IS NOT NULL),
    CHECK ((status = 'awarded') = (awarded_minor IS NOT NULL)),
    CHECK ((status = 'withdrawn') = (withdrawal_reason IS NOT NULL))
  );
  -- one application of an organisation in a call, until it is withdrawn
  CREATE UNIQUE INDEX application_once ON application (organisation_id, call_id) WHERE status <> 'withdrawn';
  CREATE INDEX application_by_call ON application (call_id, status);

  -- what was submitted stays as it was hashed
  CREATE FUNCTION keep_submission() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'application % is submitted, its content stays', OLD.number; END $$;
  CREATE TRIGGER keep_submission BEFORE UPDATE OF call_id, organisation_id, title, language, requested_minor, currency, months,
      years_of_experience, answers, submitted_at, number, rules_version, rules_hash, content_hash, organisation_as_submitted
    ON application FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION keep_submission();

  CREATE TABLE application_document (
    application_id uuid NOT NULL REFERENCES application (id),
    kind text NOT NULL,
    name text NOT NULL,
    bytes integer NOT NULL CHECK (bytes > 0),
    type text NOT NULL,
    sha256 char(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (application_id, kind)
  );
  CREATE INDEX application_document_by_content ON application_document (sha256);

  -- nor do the documents of a submitted application change
  CREATE FUNCTION keep_submitted_documents() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE touched uuid := coalesce(NEW.application_id, OLD.application_id);
    BEGIN
      IF EXISTS (SELECT FROM application WHERE id = touched AND submitted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'application % is submitted, its documents stay', touched;
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
  CREATE TRIGGER keep_submitted_documents BEFORE INSERT OR UPDATE OR DELETE ON application_document
    FOR EACH ROW EXECUTE FUNCTION keep_submitted_documents();

  CREATE TABLE application_receipt (
    application_id uuid PRIMARY KEY REFERENCES application (id),
    event_id uuid NOT NULL UNIQUE,
    leaf text NOT NULL,
    leaf_hash char(64) NOT NULL CHECK (leaf_hash ~ '^[0-9a-f]{64}$'),
    disclosures jsonb NOT NULL
  );

  -- the last number given in each year; its row is locked until the submission commits
  CREATE TABLE application_number (
    year integer PRIMARY KEY,
    running integer NOT NULL CHECK (running > 0)
  );
`;

const GRANTS = `
  REVOKE DELETE, TRUNCATE ON organisation, organisation_member, call, application, application_number FROM fund_applications;
  REVOKE UPDATE, DELETE, TRUNCATE ON call_rules_version, application_receipt FROM fund_applications;
`;
