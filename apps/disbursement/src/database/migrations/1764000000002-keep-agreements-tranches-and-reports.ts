import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The grant from its agreement to its last report. The database itself asks for three people on every tranche. */
export class KeepAgreementsTranchesAndReports1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('drafted', 'signed', 'active', 'closed', 'cancelled')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        number text NOT NULL UNIQUE,
        call_id uuid NOT NULL,
        rules_hash text NOT NULL,
        application_id uuid NOT NULL UNIQUE,
        organisation_id uuid NOT NULL,
        organisation_name text NOT NULL,
        country text NOT NULL,
        title text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        months integer NOT NULL CHECK (months > 0),
        awarded_on date NOT NULL,
        text jsonb NOT NULL,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        starts_on date,
        ends_on date CHECK (ends_on >= starts_on),
        signed_at timestamptz,
        signed_by uuid,
        signed_by_name text,
        countersigned_at timestamptz,
        countersigned_by uuid,
        countersigned_by_name text,
        CONSTRAINT both_sides_are_different_people CHECK (countersigned_by <> signed_by),
        CONSTRAINT a_signed_agreement_has_its_signature CHECK (status NOT IN ('signed', 'active', 'closed') OR signed_by IS NOT NULL),
        CONSTRAINT an_active_agreement_has_both_signatures
          CHECK (status NOT IN ('active', 'closed') OR (countersigned_by IS NOT NULL AND starts_on IS NOT NULL AND ends_on IS NOT NULL))
      );
      CREATE INDEX agreement_by_organisation ON agreement (organisation_id);

      CREATE TABLE tranche (
        id uuid PRIMARY KEY,
        status text NOT NULL
          CHECK (status IN ('planned', 'requested', 'certified', 'approved', 'released', 'paid', 'cancelled')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        organisation_id uuid NOT NULL,
        ordinal integer NOT NULL CHECK (ordinal > 0),
        title text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        after_report integer,
        returned_reason text,
        requested_by uuid,
        requested_at timestamptz,
        certified_by uuid,
        certified_by_name text,
        certified_at timestamptz,
        approved_by uuid,
        approved_by_name text,
        approved_at timestamptz,
        released_by uuid,
        released_by_name text,
        released_at timestamptz,
        payment_run_id uuid,
        paid_on date,
        UNIQUE (agreement_id, ordinal),
        CONSTRAINT certified_by_another_person CHECK (certified_by <> requested_by),
        CONSTRAINT approved_by_another_person CHECK (approved_by <> requested_by AND approved_by <> certified_by),
        CONSTRAINT released_by_another_person
          CHECK (released_by <> requested_by AND released_by <> certified_by AND released_by <> approved_by),
        CONSTRAINT each_step_has_its_signature CHECK (
          (status NOT IN ('requested', 'certified', 'approved', 'released', 'paid') OR requested_by IS NOT NULL)
          AND (status NOT IN ('certified', 'approved', 'released', 'paid') OR certified_by IS NOT NULL)
          AND (status NOT IN ('approved', 'released', 'paid') OR approved_by IS NOT NULL)
          AND (status NOT IN ('released', 'paid') OR released_by IS NOT NULL)),
        CONSTRAINT only_released_money_is_in_a_run CHECK (payment_run_id IS NULL OR status IN ('released', 'paid')),
        CONSTRAINT paid_by_a_run CHECK ((status = 'paid') = (paid_on IS NOT NULL) AND (status <> 'paid' OR payment_run_id IS NOT NULL))
      );
      CREATE INDEX tranche_by_organisation ON tranche (organisation_id);
      CREATE INDEX tranche_to_pay ON tranche (currency) WHERE status = 'released' AND payment_run_id IS NULL;

      CREATE TABLE report (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('due', 'submitted', 'accepted')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        organisation_id uuid NOT NULL,
        ordinal integer NOT NULL CHECK (ordinal > 0),
        title text NOT NULL,
        months_after_start integer NOT NULL,
        due_on date NOT NULL,
        narrative text NOT NULL,
        spent_minor bigint CHECK (spent_minor >= 0),
        currency char(3) NOT NULL,
        people_assisted integer CHECK (people_assisted BETWEEN 0 AND 1000000),
        submitted_by uuid,
        submitted_at timestamptz,
        sent_back_reason text,
        accepted_by uuid,
        accepted_at timestamptz,
        UNIQUE (agreement_id, ordinal),
        CONSTRAINT accepted_by_another_person CHECK (accepted_by <> submitted_by),
        CONSTRAINT a_submitted_report_is_complete CHECK (status = 'due' OR (submitted_by IS NOT NULL AND spent_minor IS NOT NULL))
      );
      CREATE INDEX report_by_organisation ON report (organisation_id);

      REVOKE DELETE ON agreement, tranche, report FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('agreements are not taken away again; restore a backup');
  }
}
