import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts are append-only for the service; what opens the log in them goes by this one function. */
export class EraseReceipts1790000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION applications_disclosure.erase_receipts(erased uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = applications, pg_temp AS
        'UPDATE application_receipt SET disclosures = ''[]'' WHERE event_id = ANY (erased)';
      REVOKE ALL ON FUNCTION applications_disclosure.erase_receipts(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION applications_disclosure.erase_receipts(uuid[]) TO fund_applications;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION applications_disclosure.erase_receipts(uuid[])');
  }
}
