import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An applicant who is also an officer, an auditor or an administrator is refused like one who judges or decides. The words of its
 * refusal came later than it; what it does has not changed.
 */
export class ApplicantsHoldNoOffice1791040000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION roles_apart(roles text[], dates jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT NOT EXISTS (
          SELECT FROM unnest(roles) AS one, unnest(roles) AS other
          WHERE one COLLATE "C" < other
            -- PAYMENT_ROLES, and the one that NEVER_APPLICANTS lacks; person.service.spec.ts compares them with the code
            AND (ARRAY[one, other] <@ ARRAY['certifying-officer', 'approving-officer', 'releasing-officer']
              OR 'applicant' IN (one, other) AND 'donor' NOT IN (one, other))
            AND coalesce(dates -> one ->> 'from', '0') COLLATE "C" <= coalesce(dates -> other ->> 'until', '9')
            AND coalesce(dates -> other ->> 'from', '0') COLLATE "C" <= coalesce(dates -> one ->> 'until', '9'))
      $$;
      -- what somebody was granted is taken away by an administrator, whose act stands in the log, and by no migration
      DO $$
      DECLARE wrong text := (SELECT string_agg(id::text, ', ' ORDER BY id) FROM person WHERE NOT roles_apart(roles, role_dates));
      BEGIN
        IF wrong IS NOT NULL THEN
          RAISE EXCEPTION 'These people hold roles that one person may not hold together: %. Take one of the roles away on '
            'the page “People” of the release that has run so far, then start this one.', wrong;
        END IF;
      END $$;
      -- replaced, so that those who stand already are looked at again
      ALTER TABLE person
        DROP CONSTRAINT person_roles_compatible,
        ADD CONSTRAINT person_roles_compatible CHECK (roles_apart(roles, role_dates))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
