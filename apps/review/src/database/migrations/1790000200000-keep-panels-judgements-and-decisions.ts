import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = (table: string, states: string) => `
        id uuid CONSTRAINT ${table}_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT ${table}_status CHECK (status IN (${states})),
        version integer NOT NULL CONSTRAINT ${table}_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,`;

const HASH = (column: string) => `${column} text CONSTRAINT ${column}_is_a_sha256 CHECK (${column} ~ '^[0-9a-f]{64}$')`;

export class KeepPanelsJudgementsAndDecisions1790000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call_copy (
        id uuid CONSTRAINT call_copy_key PRIMARY KEY,
        slug text NOT NULL,
        title text NOT NULL,
        rules_version integer NOT NULL CONSTRAINT call_copy_rules_version CHECK (rules_version >= 1),
        ${HASH('rules_hash')} NOT NULL,
        rules jsonb NOT NULL,
        rules_seq integer NOT NULL,
        deadline timestamptz NOT NULL,
        closed_at timestamptz,
        submitted integer CONSTRAINT call_copy_submitted CHECK (submitted >= 0),
        CONSTRAINT call_copy_counted_when_closed CHECK ((closed_at IS NULL) = (submitted IS NULL))
      );

      -- a withdrawal may come before the submission, or without one: only such a row is incomplete
      CREATE TABLE application_copy (
        id uuid CONSTRAINT application_copy_key PRIMARY KEY,
        call_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        status text NOT NULL
          CONSTRAINT application_copy_status CHECK (status IN ('submitted', 'eligible', 'ineligible', 'withdrawn')),
        submitted_at timestamptz,
        number text,
        organisation_name text,
        country text,
        title text,
        language text,
        requested_minor bigint CONSTRAINT application_copy_requested CHECK (requested_minor > 0),
        currency char(3),
        months integer CONSTRAINT application_copy_months CHECK (months > 0),
        ${HASH('rules_hash')},
        ${HASH('content_hash')},
        answers jsonb,
        documents jsonb,
        CONSTRAINT application_copy_submitted_or_withdrawn CHECK (status = 'withdrawn' OR submitted_at IS NOT NULL),
        CONSTRAINT application_copy_complete CHECK (num_nulls(submitted_at, number, organisation_name, country, title,
          language, requested_minor, currency, months, rules_hash, content_hash, answers, documents) IN (0, 13))
      );
      CREATE INDEX application_copy_of_call ON application_copy (call_id);
      CREATE INDEX application_copy_of_organisation ON application_copy (organisation_id);

      CREATE TABLE person_copy (
        id uuid CONSTRAINT person_copy_key PRIMARY KEY,
        disabled_at timestamptz
      );
    `);
    await runner.query(`
      CREATE TABLE reviewer (${RECORD('reviewer', `'active', 'left'`)}
        name text NOT NULL
      );

      CREATE TABLE conflict (${RECORD('conflict', `'declared'`)}
        reviewer_id uuid NOT NULL CONSTRAINT conflict_of_reviewer REFERENCES reviewer (id),
        organisation_id uuid NOT NULL,
        organisation_name text NOT NULL,
        kind text NOT NULL
          CONSTRAINT conflict_kind CHECK (kind IN ('employment', 'family', 'financial', 'former-partner', 'other')),
        reason text NOT NULL CONSTRAINT conflict_reason CHECK (length(reason) BETWEEN 1 AND 1000),
        CONSTRAINT conflict_once UNIQUE (reviewer_id, organisation_id)
      );
      CREATE INDEX conflict_with_organisation ON conflict (organisation_id);
      CREATE TRIGGER declared_for_good BEFORE UPDATE OR DELETE ON conflict
        FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE assessment (${RECORD('assessment', `'assigned', 'submitted', 'conflicted'`)}
        application_id uuid NOT NULL CONSTRAINT assessment_of_application REFERENCES application_copy (id),
        call_id uuid NOT NULL CONSTRAINT assessment_in_call REFERENCES call_copy (id),
        reviewer_id uuid NOT NULL CONSTRAINT assessment_by_reviewer REFERENCES reviewer (id),
        code text NOT NULL CONSTRAINT assessment_code CHECK (code ~ '^[A-Z]{1,3}$'),
        scores jsonb NOT NULL CONSTRAINT assessment_scores CHECK (jsonb_typeof(scores) = 'array'),
        comment text NOT NULL,
        total integer CONSTRAINT assessment_total CHECK (total BETWEEN 0 AND 1000),
        ${HASH('content_hash')},
        submitted_at timestamptz,
        CONSTRAINT assessment_complete_when_submitted
          CHECK (num_nulls(total, content_hash, submitted_at) = CASE status WHEN 'submitted' THEN 0 ELSE 3 END),
        CONSTRAINT assessment_once UNIQUE (application_id, reviewer_id),
        CONSTRAINT assessment_code_once UNIQUE (application_id, code)
      );
      CREATE INDEX assessment_of_call ON assessment (call_id);
      CREATE INDEX assessment_of_reviewer ON assessment (reviewer_id);
      CREATE TRIGGER final_when_given BEFORE UPDATE ON assessment
        FOR EACH ROW WHEN (OLD.status <> 'assigned') EXECUTE FUNCTION forbid_change();
    `);
    await runner.query(`
      CREATE TABLE recommendation (${RECORD('recommendation', `'draft', 'sent', 'approved'`)}
        call_id uuid NOT NULL
          CONSTRAINT recommendation_once UNIQUE
          CONSTRAINT recommendation_for_call REFERENCES call_copy (id),
        currency char(3) NOT NULL,
        budget_minor bigint NOT NULL CONSTRAINT recommendation_budget CHECK (budget_minor > 0),
        allocated_minor bigint NOT NULL
          CONSTRAINT recommendation_within_budget CHECK (allocated_minor BETWEEN 0 AND budget_minor),
        ${HASH('rules_hash')} NOT NULL,
        ranking jsonb NOT NULL CONSTRAINT recommendation_ranking CHECK (jsonb_typeof(ranking) = 'array'),
        ${HASH('ranking_hash')} NOT NULL,
        quorum integer NOT NULL CONSTRAINT recommendation_quorum CHECK (quorum >= 1),
        round integer NOT NULL CONSTRAINT recommendation_round CHECK (round >= 1),
        sent_at timestamptz,
        returned_reason text,
        approved_at timestamptz,
        CONSTRAINT recommendation_sent CHECK (status = 'draft' OR sent_at IS NOT NULL),
        CONSTRAINT recommendation_approved CHECK ((status = 'approved') = (approved_at IS NOT NULL))
      );
      CREATE TRIGGER final_when_approved BEFORE UPDATE ON recommendation
        FOR EACH ROW WHEN (OLD.status = 'approved') EXECUTE FUNCTION forbid_change();

      CREATE TABLE trustee_agreement (
        recommendation_id uuid NOT NULL CONSTRAINT agreement_to_recommendation REFERENCES recommendation (id),
        round integer NOT NULL,
        trustee_id uuid NOT NULL,
        name text NOT NULL,
        agreed_at timestamptz NOT NULL,
        CONSTRAINT trustee_agreement_key PRIMARY KEY (recommendation_id, round, trustee_id)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON trustee_agreement
        FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `);
    // whoever holds the service's password can add judgements and decisions, never take one away
    await runner.query(`
      REVOKE DELETE ON call_copy, application_copy, person_copy, reviewer, conflict, assessment, recommendation, trustee_agreement
        FROM fund_review;
      REVOKE UPDATE ON conflict, trustee_agreement FROM fund_review;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
