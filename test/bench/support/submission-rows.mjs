// The rows of one submission: learnt from a real one, and written again by the baseline with plain SQL.

/** Where the submission's disclosures lie, beside the tables of the service. */
const DISCLOSURES = 'applications_disclosure.disclosure';

/** What the baseline knows how to write; a submission that writes anything else must be taught here first. */
const WRITTEN = [
  'application',
  'application_number',
  'application_receipt',
  'disclosure',
  'idempotency_key',
  'outbox',
  'outbox_delivery',
  'stream_head',
];

/** Every row that the transaction of the event `eventId` wrote in the schema `applications`: { table: [row] }. */
export async function learnRows(pool, eventId) {
  const { rows } = await pool.query('SELECT id, xmin::text FROM outbox WHERE event_id = $1', [eventId]);
  const [{ id, xmin }] = rows;
  const tables = await pool.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'applications'`);
  const apart = await pool.query(`SELECT * FROM ${DISCLOSURES} WHERE event_id = $1`, [eventId]);
  const learnt = { disclosure: apart.rows };
  for (const { tablename } of tables.rows) {
    const found = await pool.query(`SELECT * FROM ${tablename} WHERE xmin::text = $1`, [xmin]);
    if (found.rows.length > 0) learnt[tablename] = found.rows;
  }
  // the relay has touched these since: they are learnt as the submission wrote them
  const deliveries = await pool.query('SELECT outbox_id, subscriber FROM outbox_delivery WHERE outbox_id = $1', [id]);
  learnt.outbox_delivery = deliveries.rows;
  const tablesNow = Object.keys(learnt).sort().join(' ');
  if (tablesNow !== WRITTEN.join(' ')) throw new Error(`a submission writes ${tablesNow}; teach the baseline`);
  return learnt;
}

/** `INSERT` of several rows in one statement; the columns are those of the first row. */
function insertion(table, rows, returning = '') {
  const columns = Object.keys(rows[0]);
  const tuple = (_, at) => `(${columns.map((_column, place) => `$${at * columns.length + place + 1}`).join(', ')})`;
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(tuple).join(', ')} ${returning}`;
  return { text, values: rows.flatMap((row) => columns.map((column) => sqlValue(row[column]))) };
}

const sqlValue = (value) => (Array.isArray(value) ? JSON.stringify(value) : value);

function update(table, set, where) {
  const columns = [...Object.keys(set), ...Object.keys(where)];
  const place = (column) => `${column} = $${columns.indexOf(column) + 1}`;
  const text = `UPDATE ${table} SET ${Object.keys(set).map(place).join(', ')} WHERE ${Object.keys(where).map(place).join(' AND ')}`;
  return { text, values: [...Object.values(set), ...Object.values(where)].map(sqlValue) };
}

const numberOf = (year, running) => `A-${year}-${String(running).padStart(5, '0')}`;

/**
 * Writes the rows of a submission of the application `id` in one transaction on `client`, one statement for each table,
 * with the values of the learnt rows and fresh keys. Returns the application's number.
 */
export async function writeRows(client, learnt, id, newId) {
  const [application] = learnt.application;
  const [{ id: _id, leaf_hash: leafHash, ...event }] = learnt.outbox;
  const [{ year }] = learnt.application_number;
  const eventId = newId();
  await client.query('BEGIN');
  try {
    const counted = await client.query(
      `INSERT INTO application_number (year, running) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET running = application_number.running + 1 RETURNING running`,
      [year],
    );
    const number = numberOf(year, counted.rows[0].running);
    const { status, version, updated_at, submitted_at, rules_version, rules_hash } = application;
    const { content_hash, organisation_as_submitted } = application;
    const frozen = { rules_version, rules_hash, content_hash, organisation_as_submitted };
    const set = { status, version, updated_at, submitted_at, number, ...frozen };
    await client.query(update('application', set, { id }));
    const key = { ...learnt.idempotency_key[0], key: newId() };
    await client.query(insertion('idempotency_key', [key]));
    const head = await client.query(
      `UPDATE stream_head SET next_seq = next_seq + 1, last_hash = $1 WHERE record_type = 'application' AND record_id = $2
       RETURNING stream, next_seq - 1 AS seq`,
      [leafHash, id],
    );
    const row = { ...event, event_id: eventId, record_id: id, ...head.rows[0] };
    const outbox = await client.query(insertion('outbox', [row], 'RETURNING id'));
    const deliveries = learnt.outbox_delivery.map((delivery) => ({ ...delivery, outbox_id: outbox.rows[0].id }));
    await client.query(insertion('outbox_delivery', deliveries));
    const disclosures = learnt.disclosure.map((disclosure) => ({
      ...disclosure,
      event_id: eventId,
      value: JSON.stringify(disclosure.value),
    }));
    await client.query(insertion(DISCLOSURES, disclosures));
    const receipt = { ...learnt.application_receipt[0], application_id: id, event_id: eventId };
    await client.query(insertion('application_receipt', [receipt]));
    await client.query('COMMIT');
    return number;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
