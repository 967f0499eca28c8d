import { randomUUID } from 'node:crypto';
import type { WatchedTables } from '#test/support/watched-tables';
import type { WholeFund } from '#test/support/whole-fund';
import { FundClient } from '../../deploy/seed/client.mjs';
import { demoPerson } from '../journeys/pages-readers.ts';
import type { Persona } from './cast.ts';
import { bankAccount } from './route-samples.ts';

type Row = Record<string, unknown>;

/**
 * Adds changes of bank accounts in every state. Each is proposed as people do it, because its account must open; then its
 * row is put into the state. They are of copied grants without tranches: of these nothing waits until a change is decided.
 */
export async function addAccountChanges(
  fund: WholeFund,
  tables: WatchedTables,
  cast: readonly Persona[],
): Promise<void> {
  const personOf = (says: string): string => cast.find((persona) => persona.says === says)!.personId!;
  const representative = await FundClient.signedIn(fund.url, demoPerson('elise@rive-claire.example'));
  const confirmed = { confirmed_by: personOf('the certifying officer'), confirmed_by_name: 'Carla Nunes' };
  const made = { ...confirmed, confirmed_at: new Date(), verification: 'Called on the number of the register.' };
  const agreed = { agreed_by: personOf('the approving officer'), agreed_by_name: 'Peter Adeyemi' };
  // so far away that no round takes it up
  const waiting = { ...made, ...agreed, agreed_at: new Date(), counts_from: '2040-01-01' };
  const inTurn: readonly (readonly Row[])[] = [
    [
      { status: 'withdrawn' },
      { status: 'refused', refused_reason: 'Nobody answered.' },
      { ...waiting, status: 'in-force' },
      {},
    ],
    [{ ...made, status: 'confirmed' }],
    [{ ...waiting, status: 'agreed' }],
  ];
  for (const [at, states] of inTurn.entries()) {
    const agreementId = await aGrantWithoutTranches(tables, `G-change-${at + 1}`);
    for (const state of states) {
      const { id } = await representative.post(`/agreements/${agreementId}/account-changes`, {
        bankAccount,
        checked: true,
      });
      await tables.change(
        `UPDATE disbursement.account_change change SET (${COLUMNS}) = (SELECT ${COLUMNS} FROM
           jsonb_populate_record(change, $2::jsonb)) WHERE id = $1`,
        [id, JSON.stringify(state)],
      );
    }
  }
}

const COLUMNS =
  'status, confirmed_by, confirmed_by_name, confirmed_at, verification, agreed_by, agreed_by_name, agreed_at, counts_from, refused_reason';

async function aGrantWithoutTranches(tables: WatchedTables, number: string): Promise<string> {
  const change = { id: randomUUID(), application_id: randomUUID(), number, status: 'active' };
  const { rowCount } = await tables.change(
    `INSERT INTO disbursement.agreement SELECT (jsonb_populate_record(source, $1::jsonb)).* FROM disbursement.agreement source
     WHERE organisation_name = 'Rive Claire' AND number NOT LIKE 'G-c%' LIMIT 1`,
    [JSON.stringify(change)],
  );
  if (rowCount !== 1) throw new Error('the demonstration has no grant of Rive Claire');
  return change.id;
}
