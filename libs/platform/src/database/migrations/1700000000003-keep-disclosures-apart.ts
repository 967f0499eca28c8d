import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What opens the sealed fields of the public log moves to a schema of its own, `<service>_disclosure`, that can be backed
 * up for days only and erased row by row. The service may write and read there; it deletes through `erase` alone.
 */
export class KeepDisclosuresApart1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ service }]: [{ service: string }] = await runner.query('SELECT current_schema() AS service');
    const apart = `${service}_disclosure`;
    await runner.query(`
      ALTER TABLE disclosure SET SCHEMA ${apart};
      REVOKE UPDATE, DELETE, TRUNCATE ON ${apart}.disclosure FROM fund_${service};

      -- salt and value go, the leaf and its digests stay: they match nothing any more
      CREATE FUNCTION ${apart}.erase(erased uuid[]) RETURNS bigint LANGUAGE sql SECURITY DEFINER
        SET search_path = ${apart}, pg_temp AS
        'WITH gone AS (DELETE FROM disclosure WHERE event_id = ANY (erased) RETURNING event_id)
         SELECT count(DISTINCT event_id) FROM gone';
      REVOKE ALL ON FUNCTION ${apart}.erase(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${apart}.erase(uuid[]) TO fund_${service};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [{ service }]: [{ service: string }] = await runner.query('SELECT current_schema() AS service');
    await runner.query(`
      DROP FUNCTION ${service}_disclosure.erase(uuid[]);
      ALTER TABLE ${service}_disclosure.disclosure SET SCHEMA ${service};
      GRANT UPDATE, DELETE ON ${service}.disclosure TO fund_${service};
    `);
  }
}
