// When transactions were committed, from PostgreSQL itself (track_commit_timestamp=on, which tools/postgres.mjs sets).

/** Throws, with what to do, when the server does not keep commit times. */
export async function needCommitTimes(pool) {
  const { rows } = await pool.query('SHOW track_commit_timestamp');
  if (rows[0].track_commit_timestamp !== 'on') {
    throw new Error('PostgreSQL runs with track_commit_timestamp=off: start it with on, or unset DATABASE_URL');
  }
}

/**
 * ms from the commit of each event's outbox row until the relay claimed it and until its inbox row was committed:
 * { subscriber: { ids, claimed, times } }.
 */
export async function deliveryTimes(pool, producer, subscribers, eventIds) {
  const bySubscriber = {};
  for (const subscriber of subscribers) {
    const { rows } = await pool.query(
      `SELECT outbox.event_id AS id,
              extract(epoch FROM enqueued_at - pg_xact_commit_timestamp(outbox.xmin)) * 1000 AS claimed,
              extract(epoch FROM pg_xact_commit_timestamp(inbox.xmin) - pg_xact_commit_timestamp(outbox.xmin)) * 1000 AS ms
       FROM ${producer}.outbox JOIN ${subscriber}.inbox USING (event_id)
       JOIN ${producer}.outbox_delivery ON outbox_id = outbox.id AND subscriber = $2 WHERE event_id = ANY ($1::uuid[])`,
      [eventIds, subscriber],
    );
    bySubscriber[subscriber] = {
      ids: rows.map(({ id }) => id),
      claimed: rows.map(({ claimed }) => Number(claimed)),
      times: rows.map(({ ms }) => Number(ms)),
    };
  }
  return bySubscriber;
}
