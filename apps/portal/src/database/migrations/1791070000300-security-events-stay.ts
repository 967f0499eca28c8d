import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever acts as the portal must not be able to take away, blur or antedate what was kept about it. Security events go
 * when they are old, never before thirty days however the settings read, and lose a person who is forgotten; both by
 * functions of the owner alone. Their time and id are the database's.
 */
export class SecurityEventsStay1791070000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION forget_security_events(days integer) RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = portal, pg_temp AS
        'DELETE FROM security_event WHERE at < now() - make_interval(days => greatest(days, 30))';
      CREATE FUNCTION forget_in_security_events(person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = portal, pg_temp AS 'UPDATE security_event SET account = NULL WHERE account = person';
      REVOKE ALL ON FUNCTION forget_security_events(integer), forget_in_security_events(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_security_events(integer), forget_in_security_events(uuid) TO fund_portal;

      REVOKE INSERT, UPDATE, DELETE ON security_event FROM fund_portal;
      GRANT INSERT (kind, code, place, account, address, request_id) ON security_event TO fund_portal;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
