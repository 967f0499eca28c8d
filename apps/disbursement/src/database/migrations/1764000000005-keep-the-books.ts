import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions and the double-entry ledger. What is booked stays: no role, not even the owner, changes a line. */
export class KeepTheBooks1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contribution (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('pledged', 'deposited', 'cancelled')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        donor text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        pledged_on date NOT NULL,
        deposited_on date CHECK (deposited_on >= pledged_on),
        CONSTRAINT a_deposited_contribution_has_its_day CHECK ((status = 'deposited') = (deposited_on IS NOT NULL))
      );
      REVOKE DELETE ON contribution FROM fund_disbursement;

      CREATE TABLE journal (
        id uuid PRIMARY KEY,
        reason text NOT NULL CHECK (reason IN
          ('contribution-deposited', 'obligation-entered', 'obligation-released', 'tranche-paid', 'reversal')),
        record_id uuid NOT NULL,
        booked_on date NOT NULL,
        reverses uuid UNIQUE REFERENCES journal (id),
        entered_at timestamptz NOT NULL,
        -- the transaction that wrote the journal: the only one that may add postings to it
        written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        -- one record is booked once for one reason, so a repeated act cannot count money twice
        UNIQUE (reason, record_id),
        CHECK ((reason = 'reversal') = (reverses IS NOT NULL))
      );
      CREATE TABLE posting (
        journal_id uuid NOT NULL REFERENCES journal (id),
        ordinal integer NOT NULL CHECK (ordinal > 0),
        account text NOT NULL CHECK (account IN ('cash', 'contributions', 'grants-expense', 'grants-payable')),
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        currency char(3) NOT NULL,
        PRIMARY KEY (journal_id, ordinal)
      );
      CREATE INDEX posting_by_account ON posting (account, currency) INCLUDE (amount_minor);

      CREATE FUNCTION journal_is_written_now() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN NEW.written_in := pg_current_xact_id(); RETURN NEW; END $$;
      CREATE TRIGGER written_now BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_is_written_now();

      CREATE FUNCTION posting_belongs_to_this_act() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM journal WHERE id = NEW.journal_id AND written_in = pg_current_xact_id()) THEN
            RAISE EXCEPTION 'journal % is closed: a correction is a reversal', NEW.journal_id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER belongs_to_this_act BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION posting_belongs_to_this_act();

      -- at commit: at least two postings, and zero in each currency; on both tables, so that no order of work evades it
      CREATE FUNCTION journal_balances() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        DECLARE written uuid := to_jsonb(NEW) ->> TG_ARGV[0];
        BEGIN
          IF (SELECT count(*) FROM posting WHERE journal_id = written) < 2 OR EXISTS (
            SELECT FROM posting WHERE journal_id = written GROUP BY currency HAVING sum(amount_minor) <> 0
          ) THEN
            RAISE EXCEPTION 'journal % does not sum to zero', written USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON journal
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances('id');
      CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON posting
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances('journal_id');

      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON journal, posting FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the books are not taken away again; restore a backup');
  }
}
