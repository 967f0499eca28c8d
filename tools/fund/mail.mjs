// `mail ...`: what the operator knows of letters that came back, and what waits.
import { UsageError } from '../usage-error.mjs';

export const usage = 'mail bounced ADDRESS | mail reachable ADDRESS | mail list';

const LIST = `
  SELECT kind, status, count(*)::int AS letters, min(created_at) AS oldest FROM letter
  WHERE status <> 'sent' GROUP BY kind, status ORDER BY oldest`;

export async function run([verb, address, ...more], connect) {
  const needsAddress = verb === 'bounced' || verb === 'reachable';
  if (!needsAddress && verb !== 'list') throw new UsageError(`There is no "mail ${verb ?? ''}".`);
  if (more.length > 0 || needsAddress !== (address !== undefined)) throw new UsageError('Give one address.');
  if (verb === 'list') return list(connect());
  const known = address.normalize('NFC').trim().toLowerCase();
  return verb === 'bounced' ? bounced(connect(), known) : reachable(connect(), known);
}

/** A mail server took a letter and another one said later that nobody has the address. */
async function bounced({ ask }, address) {
  await ask(
    'portal',
    `INSERT INTO returned_address (address, returned_at, reason) VALUES ($1, now(), 'the operator says so') ON CONFLICT DO NOTHING`,
    [address],
  );
  console.log(`No more letters go to ${address}; its person reads so on every page.`);
  return 0;
}

async function reachable({ ask }, address) {
  const rows = await ask('portal', 'DELETE FROM returned_address WHERE address = $1 RETURNING address', [address]);
  console.log(rows.length > 0 ? `Letters go to ${address} again.` : `No letter to ${address} has come back.`);
  return rows.length > 0 ? 0 : 1;
}

async function list({ ask }) {
  const [waiting, returned] = [
    await ask('portal', LIST),
    await ask('portal', 'SELECT address, returned_at, reason FROM returned_address ORDER BY returned_at'),
  ];
  for (const { kind, status, letters, oldest } of waiting)
    console.log(`${status}  ${letters}  ${kind}  since ${oldest.toISOString()}`);
  for (const { address, returned_at: at, reason } of returned)
    console.log(`comes back  ${address}  since ${at.toISOString()}: ${reason}`);
  if (waiting.length + returned.length === 0) console.log('Every letter has gone out.');
  return 0;
}
