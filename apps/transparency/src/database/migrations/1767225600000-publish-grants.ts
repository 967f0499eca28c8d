import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishGrants1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(this.privateCopy());
    await runner.query(this.publicSnapshot());
    await runner.query(this.historicalRecords());
    await runner.query(this.rights());
  }

  async down(): Promise<void> {
    throw new Error('what was published is not taken away again; restore a backup');
  }

  private privateCopy(): string {
    return `
    CREATE TABLE publication (
      id uuid PRIMARY KEY,
      status text NOT NULL CHECK (status IN ('withheld', 'published')),
      version integer NOT NULL CHECK (version >= 1),
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      agreement_id uuid NOT NULL UNIQUE,
      reference text NOT NULL UNIQUE CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
      level text CHECK (level IN ('amount-only', 'name-withheld', 'full')),
      ground text CHECK (ground <> ''),
      CHECK ((status = 'published') = (level IS NOT NULL)),
      CHECK ((level IS NULL) = (ground IS NULL))
    );

    CREATE TABLE grant_record (
      publication_id uuid PRIMARY KEY REFERENCES publication (id),
      organisation_name text NOT NULL CHECK (organisation_name <> ''),
      country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
      title text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
      months integer NOT NULL CHECK (months > 0),
      awarded_on date NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL CHECK (ends_on >= starts_on),
      closed boolean NOT NULL,
      UNIQUE (publication_id, currency)
    );

    -- a payment is in the currency of its grant, so that sums need no rate
    CREATE TABLE grant_payment (
      tranche_id uuid PRIMARY KEY,
      publication_id uuid NOT NULL,
      ordinal integer NOT NULL CHECK (ordinal >= 1),
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      currency char(3) NOT NULL,
      paid_on date NOT NULL,
      UNIQUE (publication_id, ordinal),
      FOREIGN KEY (publication_id, currency) REFERENCES grant_record (publication_id, currency)
    );

    -- place is the order of arrival: small counts are held back in the order in which the public would have seen them
    CREATE TABLE accepted_report (
      report_id uuid PRIMARY KEY,
      publication_id uuid NOT NULL REFERENCES grant_record (publication_id),
      place integer NOT NULL CHECK (place >= 1),
      people_assisted integer CHECK (people_assisted >= 0),
      UNIQUE (publication_id, place)
    );

    CREATE TABLE grant_act (
      publication_id uuid NOT NULL REFERENCES publication (id),
      leaf_hash char(64) NOT NULL CHECK (leaf_hash ~ '^[0-9a-f]{64}$'),
      place integer NOT NULL CHECK (place >= 1),
      type text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (publication_id, leaf_hash),
      UNIQUE (publication_id, place)
    );

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON grant_payment FOR EACH ROW EXECUTE FUNCTION forbid_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON accepted_report FOR EACH ROW EXECUTE FUNCTION forbid_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON grant_act FOR EACH ROW EXECUTE FUNCTION forbid_change();
  `;
  }

  private publicSnapshot(): string {
    return `
    -- what the public reads: the columns of the positive list, null where the level withholds them
    CREATE TABLE published_grant (
      publication_id uuid PRIMARY KEY REFERENCES publication (id),
      reference text NOT NULL UNIQUE,
      level text NOT NULL CHECK (level IN ('amount-only', 'name-withheld', 'full')),
      organisation_name text,
      country char(2),
      title text,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      currency char(3) NOT NULL,
      paid_minor bigint NOT NULL CHECK (paid_minor >= 0),
      state text NOT NULL CHECK (state IN ('active', 'closed')),
      awarded_on date NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      months integer NOT NULL,
      payments jsonb NOT NULL CHECK (jsonb_typeof(payments) = 'array'),
      reports_accepted integer NOT NULL CHECK (reports_accepted >= 0),
      people_assisted integer CHECK (people_assisted >= 11),
      people_withheld boolean NOT NULL,
      acts jsonb NOT NULL CHECK (jsonb_typeof(acts) = 'array'),
      CHECK ((level = 'full') = (organisation_name IS NOT NULL)),
      CHECK ((level = 'full') = (title IS NOT NULL)),
      CHECK ((level = 'amount-only') = (country IS NULL))
    );

    -- the amounts of every countersigned grant, withheld or not, and nothing else of it: totals are summed from these
    CREATE TABLE counted_grant (
      publication_id uuid PRIMARY KEY REFERENCES publication (id),
      published boolean NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      currency char(3) NOT NULL,
      paid_minor bigint NOT NULL CHECK (paid_minor >= 0)
    );

    -- others keep copies of what was published, so it is only widened
    CREATE FUNCTION forbid_narrowing() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE levels CONSTANT text[] := ARRAY['amount-only', 'name-withheld', 'full'];
      BEGIN
        IF coalesce(array_position(levels, NEW.level), 0) < array_position(levels, OLD.level) THEN
          RAISE EXCEPTION '% of grant % cannot be narrowed from % to %', TG_TABLE_NAME, OLD.reference, OLD.level, NEW.level;
        END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER never_narrowed BEFORE UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION forbid_narrowing();
    CREATE TRIGGER never_narrowed BEFORE UPDATE ON published_grant FOR EACH ROW EXECUTE FUNCTION forbid_narrowing();
    CREATE TRIGGER never_taken_back BEFORE DELETE ON publication FOR EACH ROW EXECUTE FUNCTION forbid_change();
    CREATE TRIGGER never_taken_back BEFORE DELETE ON published_grant FOR EACH ROW EXECUTE FUNCTION forbid_change();
  `;
  }

  private historicalRecords(): string {
    return `
    CREATE TABLE historical_record (
      id uuid PRIMARY KEY,
      status text NOT NULL CHECK (status = 'recorded'),
      version integer NOT NULL CHECK (version = 1),
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      kind text NOT NULL CHECK (kind IN ('cycle', 'statement', 'grantee', 'contribution')),
      title text NOT NULL CHECK (title <> ''),
      date text NOT NULL CHECK (date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
      detail text NOT NULL CHECK (detail <> ''),
      amount_text text,
      country char(2) CHECK (country ~ '^[A-Z]{2}$'),
      certainty text NOT NULL CHECK (certainty IN ('certain', 'probable', 'doubtful')),
      source text NOT NULL CHECK (source <> '')
    );
    CREATE INDEX historical_record_by_kind ON historical_record (kind, date);
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON historical_record FOR EACH ROW EXECUTE FUNCTION forbid_change();
    CREATE TRIGGER never_emptied BEFORE TRUNCATE ON historical_record EXECUTE FUNCTION forbid_change();
  `;
  }

  private rights(): string {
    return `
    REVOKE DELETE, TRUNCATE ON publication, grant_record, published_grant, counted_grant FROM fund_transparency;
    REVOKE UPDATE, DELETE, TRUNCATE ON grant_payment, accepted_report, grant_act, historical_record FROM fund_transparency;
  `;
  }
}
