import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each person has a secret of their own, from which the pseudonyms in the public log are made. It lies with what may be
 * erased: without it nobody, with all keys of the fund, can tell whose pseudonym a leaf holds. And what an administrator
 * orders to be erased is a record, because a second person must confirm it.
 */
export class ForgetOnePerson1790000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE portal_disclosure.pseudonym_secret (
        person_id uuid PRIMARY KEY,
        -- 244 random bits
        secret bytea NOT NULL DEFAULT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
          CHECK (length(secret) = 32)
      );
      INSERT INTO portal_disclosure.pseudonym_secret (person_id) SELECT id FROM person;
      GRANT SELECT, INSERT ON portal_disclosure.pseudonym_secret TO fund_portal;

      CREATE FUNCTION portal_disclosure.forget(person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = portal_disclosure, pg_temp AS 'DELETE FROM pseudonym_secret WHERE person_id = person';
      REVOKE ALL ON FUNCTION portal_disclosure.forget(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION portal_disclosure.forget(uuid) TO fund_portal;

      CREATE TABLE erasure (
        id uuid CONSTRAINT erasure_key PRIMARY KEY,
        status text NOT NULL CONSTRAINT erasure_status CHECK (status IN ('ordered', 'confirmed', 'cancelled')),
        version integer NOT NULL CONSTRAINT erasure_version CHECK (version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        subject_kind text NOT NULL CONSTRAINT erasure_subject_kind CHECK (subject_kind IN ('person', 'organisation')),
        -- gone with the decision: a list of the forgotten would remember them
        subject_id uuid,
        ground text NOT NULL,
        ordered_by uuid NOT NULL,
        confirmed_by uuid,
        CONSTRAINT erasure_subject_until_decided CHECK ((subject_id IS NOT NULL) = (status = 'ordered')),
        CONSTRAINT erasure_by_two CHECK (confirmed_by <> ordered_by)
      );
      CREATE TABLE erasure_outcome (
        erasure_id uuid NOT NULL CONSTRAINT erasure_outcome_of REFERENCES erasure (id),
        service text NOT NULL,
        erased integer NOT NULL,
        kept_by_law integer NOT NULL,
        CONSTRAINT erasure_outcome_key PRIMARY KEY (erasure_id, service)
      );
      REVOKE DELETE, TRUNCATE ON erasure FROM fund_portal;
      REVOKE UPDATE, DELETE, TRUNCATE ON erasure_outcome FROM fund_portal;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
