import type { MigrationInterface, QueryRunner } from 'typeorm';
import { toMoneyText } from '#kernel/money';

interface Deposited {
  readonly id: string;
  readonly donor: string;
  readonly amount_minor: string;
  readonly currency: string;
  readonly pledged_on: string;
  readonly deposited_on: string;
}

/**
 * Transparency counts contributions, and those that came before it did were never sent to it. They are sent now; what was
 * emptied since (see RetentionSweep) is written from the record again.
 */
export class TellOfEarlierContributions1791050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const emptied: Deposited[] = await runner.query(`
      SELECT c.id, donor, amount_minor, currency, pledged_on::text, deposited_on::text
      FROM contribution c JOIN outbox o ON o.record_id = c.id
      WHERE o.name = 'contribution.deposited' AND o.payload = '{}'
      AND NOT EXISTS (SELECT FROM outbox_delivery d WHERE d.outbox_id = o.id AND d.subscriber = 'transparency')`);
    for (const { id, donor, amount_minor, currency, pledged_on, deposited_on } of emptied) {
      const amount = toMoneyText({ minor: BigInt(amount_minor), currency });
      const payload = { contributionId: id, donor, amount, pledgedOn: pledged_on, depositedOn: deposited_on };
      await runner.query(`UPDATE outbox SET payload = $2 WHERE record_id = $1 AND name = 'contribution.deposited'`, [
        id,
        payload,
      ]);
    }
    await runner.query(`
      INSERT INTO outbox_delivery (outbox_id, subscriber)
      SELECT id, 'transparency' FROM outbox WHERE name = 'contribution.deposited'
      ON CONFLICT DO NOTHING`);
  }

  async down(): Promise<void> {
    throw new Error('what was told is not untold; restore a backup');
  }
}
