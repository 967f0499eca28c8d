import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank accounts under the service's key, and who has read them. */
export class SealBankAccounts1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_account (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL UNIQUE REFERENCES agreement (id),
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE bank_account_read (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        reader_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('shown-masked', 'bank-file', 'download')),
        payment_run_id uuid,
        at timestamptz NOT NULL
      );
      CREATE INDEX bank_account_read_by_agreement ON bank_account_read (agreement_id, at);
      REVOKE UPDATE, DELETE ON bank_account, bank_account_read FROM fund_disbursement;
    `);
  }

  async down(): Promise<void> {
    throw new Error('bank accounts and their readings are not taken away again; restore a backup');
  }
}
