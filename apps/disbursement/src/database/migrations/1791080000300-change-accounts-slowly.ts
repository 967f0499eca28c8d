import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another bank account for a grant: by two officers, after a wait, and with nothing paid meanwhile. Old accounts stay. */
export class ChangeAccountsSlowly1791080000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_account
        DROP CONSTRAINT bank_account_agreement_id_key,
        ADD CONSTRAINT each_account_has_its_version UNIQUE (agreement_id, version);
      CREATE TABLE account_change (
        id uuid PRIMARY KEY,
        status text NOT NULL
          CHECK (status IN ('proposed', 'confirmed', 'agreed', 'in-force', 'refused', 'withdrawn')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        organisation_id uuid NOT NULL,
        bank_account_id uuid NOT NULL UNIQUE REFERENCES bank_account (id),
        proposed_by uuid NOT NULL,
        proposed_by_name text NOT NULL,
        confirmed_by uuid,
        confirmed_by_name text,
        confirmed_for uuid,
        confirmed_for_name text,
        confirmed_at timestamptz,
        verification text,
        agreed_by uuid,
        agreed_by_name text,
        agreed_for uuid,
        agreed_for_name text,
        agreed_at timestamptz,
        counts_from timestamptz,
        refused_reason text,
        CONSTRAINT nobody_acts_for_themselves CHECK (confirmed_for <> confirmed_by AND agreed_for <> agreed_by),
        CONSTRAINT confirmed_by_another_person CHECK (confirmed_by <> proposed_by AND confirmed_for <> proposed_by),
        CONSTRAINT agreed_by_another_person CHECK (
          agreed_by <> proposed_by AND agreed_by <> confirmed_by AND agreed_by <> confirmed_for
          AND agreed_for <> proposed_by AND agreed_for <> confirmed_by AND agreed_for <> confirmed_for),
        CONSTRAINT each_step_has_its_person CHECK (
          (status NOT IN ('confirmed', 'agreed', 'in-force') OR (confirmed_by IS NOT NULL AND verification IS NOT NULL))
          AND (status NOT IN ('agreed', 'in-force') OR (agreed_by IS NOT NULL AND counts_from IS NOT NULL)))
      );
      CREATE UNIQUE INDEX one_open_change_for_each_grant ON account_change (agreement_id)
        WHERE status IN ('proposed', 'confirmed', 'agreed');
      CREATE INDEX account_change_by_agreement ON account_change (agreement_id);
      REVOKE DELETE ON account_change FROM fund_disbursement;

      CREATE FUNCTION nothing_is_signed_while_the_account_changes() RETURNS trigger LANGUAGE plpgsql
        SET search_path FROM CURRENT AS $$
      BEGIN
        IF EXISTS (SELECT FROM account_change
          WHERE agreement_id = NEW.agreement_id AND status IN ('proposed', 'confirmed', 'agreed'))
        THEN RAISE EXCEPTION 'the bank account of this grant is being changed';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER nothing_is_signed_while_the_account_changes BEFORE UPDATE ON tranche FOR EACH ROW
        WHEN ((NEW.status IN ('certified', 'approved', 'released') AND NEW.status <> OLD.status)
          OR (NEW.payment_run_id IS NOT NULL AND OLD.payment_run_id IS NULL))
        EXECUTE FUNCTION nothing_is_signed_while_the_account_changes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('accounts are not taken away again; restore a backup');
  }
}
