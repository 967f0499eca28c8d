import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A role can be granted for some days, and be in the hands of another for some days. Which roles somebody holds is then a
 * question of today; that no one has incompatible ones is one of every day on which they meet.
 */
export class RolesInOtherHandsAndForSomeDays1791030000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- {"reviewer": {"from": "2026-12-01", "until": "2026-12-31"}}: days in UTC, both among them; a role that is missing
      -- here, or a day that is missing there, has no limit
      ALTER TABLE person ADD COLUMN role_dates jsonb NOT NULL DEFAULT '{}';

      CREATE FUNCTION roles_today(roles text[], dates jsonb) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY(
          SELECT role FROM unnest(roles) WITH ORDINALITY AS granted (role, place)
          WHERE coalesce(dates -> role ->> 'from', '0') COLLATE "C" <= today
            AND coalesce(dates -> role ->> 'until', '9') COLLATE "C" >= today
          ORDER BY place)
        FROM to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today
      $$;

      CREATE FUNCTION roles_apart(roles text[], dates jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT NOT EXISTS (
          SELECT FROM unnest(roles) AS one, unnest(roles) AS other
          WHERE one COLLATE "C" < other
            -- one line for each group of INCOMPATIBLE_ROLES; person.service.spec.ts compares the two
            AND (ARRAY[one, other] <@ ARRAY['certifying-officer', 'approving-officer', 'releasing-officer']
              OR ARRAY[one, other] <@ ARRAY['applicant', 'reviewer']
              OR ARRAY[one, other] <@ ARRAY['applicant', 'trustee']
              OR ARRAY[one, other] <@ ARRAY['applicant', 'secretariat'])
            AND coalesce(dates -> one ->> 'from', '0') COLLATE "C" <= coalesce(dates -> other ->> 'until', '9')
            AND coalesce(dates -> other ->> 'from', '0') COLLATE "C" <= coalesce(dates -> one ->> 'until', '9'))
      $$;
      ALTER TABLE person DROP CONSTRAINT person_roles_compatible;
      ALTER TABLE person ADD CONSTRAINT person_roles_compatible CHECK (roles_apart(roles, role_dates));

      CREATE TABLE delegation (
        id uuid CONSTRAINT delegation_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT delegation_status CHECK (status IN ('given', 'revoked')),
        version integer NOT NULL CONSTRAINT delegation_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        principal_id uuid NOT NULL CONSTRAINT delegation_by_person REFERENCES person (id),
        delegate_id uuid NOT NULL CONSTRAINT delegation_to_person REFERENCES person (id),
        role text NOT NULL CONSTRAINT delegation_role
          -- DELEGABLE_ROLES
          CHECK (role IN ('secretariat', 'focal-point', 'certifying-officer', 'approving-officer', 'releasing-officer')),
        from_day date NOT NULL,
        until_day date NOT NULL,
        CONSTRAINT delegation_to_another CHECK (delegate_id <> principal_id),
        CONSTRAINT delegation_for_some_days CHECK (until_day >= from_day AND until_day - from_day < 92)
      );
      CREATE INDEX delegation_of_principal ON delegation (principal_id);
      CREATE INDEX delegation_of_delegate ON delegation (delegate_id);
      REVOKE DELETE, TRUNCATE ON delegation FROM fund_portal;

      -- the row of the delegate is held, so a grant and a delegation do not pass each other unseen; these functions look
      -- at their own tables, whoever calls them and from where
      CREATE FUNCTION keep_delegated_roles_apart(delegate uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
        END $$;

      CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          PERFORM keep_delegated_roles_apart(NEW.delegate_id);
          IF NOT EXISTS (SELECT FROM person WHERE id = NEW.principal_id AND NEW.role = ANY (roles))
            OR EXISTS (SELECT FROM delegation d WHERE d.principal_id = NEW.principal_id AND d.role = NEW.role
              AND d.status = 'given' AND d.id <> NEW.id AND d.from_day <= NEW.until_day AND d.until_day >= NEW.from_day)
          THEN RAISE check_violation USING CONSTRAINT = 'delegation_of_own_role_once',
            MESSAGE = 'only a role that was granted is delegated, and to one person at a time (delegation_of_own_role_once)';
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER check_delegation AFTER INSERT OR UPDATE ON delegation
        FOR EACH ROW WHEN (NEW.status = 'given') EXECUTE FUNCTION check_delegation();

      CREATE FUNCTION check_roles_of_delegate() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN PERFORM keep_delegated_roles_apart(NEW.id); RETURN NULL; END $$;
      CREATE TRIGGER check_roles_of_delegate AFTER UPDATE OF roles, role_dates ON person
        FOR EACH ROW EXECUTE FUNCTION check_roles_of_delegate();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
