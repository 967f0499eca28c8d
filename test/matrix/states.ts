import { randomUUID } from 'node:crypto';
import type { WatchedTables } from '#test/support/watched-tables';
import type { Persona } from './cast.ts';

type Row = Record<string, unknown>;

/**
 * Adds records in the states that the demonstration has passed through: copies of its own rows, as PostgreSQL would have
 * kept them. Nothing of the matrix is carried out, so no service ever acts on one.
 */
export async function addFurtherStates(tables: WatchedTables, cast: readonly Persona[]): Promise<void> {
  const idOf = (says: string): string => cast.find((persona) => persona.says === says)!.personId!;
  const copy = async (table: string, where: string, change: Row): Promise<string> => {
    const id = randomUUID();
    const { rowCount } = await tables.change(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(source, $1::jsonb)).* FROM ${table} source
       WHERE id = (SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`,
      [JSON.stringify({ id, ...change })],
    );
    if (rowCount !== 1) throw new Error(`the demonstration has no ${table} where ${where}`);
    return id;
  };
  await callsAndApplications(tables, copy);
  await reviews(tables, copy, idOf);
  await grants(tables, copy, idOf);
  await tables.change(
    `INSERT INTO portal.passkey VALUES (gen_random_uuid(), $1, 'A key', '\\x01', '\\x02', 0, '{}', now(), NULL)`,
    [idOf('the releasing officer')],
  );
  await copy('portal.delegation', 'true', { status: 'revoked' });
  await factorResets(tables, idOf);
  // of nobody in the cast: whoever has asked takes it back otherwise than who has not
  await tables.change(
    `INSERT INTO portal.erasure_request (id, status, version, created_at, updated_at, person_id)
     SELECT gen_random_uuid(), 'asked', 1, now(), now(), id FROM portal.person
     WHERE status = 'active' AND id <> ALL ($1) ORDER BY id LIMIT 1`,
    [cast.flatMap(({ personId }) => personId ?? [])],
  );
  const ordered = { status: 'ordered', subject_kind: 'organisation', ground: 'objection', version: 1 };
  for (const orderedBy of ['the administrator', 'a programme officer'])
    await tables.change(
      `INSERT INTO portal.erasure SELECT (jsonb_populate_record(NULL::portal.erasure, $1::jsonb)).*`,
      [
        JSON.stringify({
          ...ordered,
          id: randomUUID(),
          subject_id: randomUUID(),
          ordered_by: idOf(orderedBy),
          created_at: new Date(),
          updated_at: new Date(),
        }),
      ],
    );
}

/** One that a single person decides, one of an office that waits for the second, one that is over. */
async function factorResets(tables: WatchedTables, idOf: (says: string) => string): Promise<void> {
  const resets = [
    { status: 'asked', person_id: idOf('a legal representative of the grantee'), vouched_by: null },
    { status: 'vouched', person_id: idOf('a programme officer'), vouched_by: idOf('the administrator') },
    { status: 'refused', person_id: idOf('another administrator'), vouched_by: null },
  ];
  for (const reset of resets)
    await tables.change(
      `INSERT INTO portal.factor_reset (id, status, version, created_at, updated_at, person_id, vouched_by, how)
       VALUES (gen_random_uuid(), $1, 1, now(), now(), $2, $3, '{}')`,
      [reset.status, reset.person_id, reset.vouched_by],
    );
}

type Copy = (table: string, where: string, change: Row) => Promise<string>;

async function callsAndApplications(tables: WatchedTables, copy: Copy): Promise<void> {
  const unpublished = { status: 'draft', slug: 'a-draft', rules_hash: null, published_at: null, submitted: null };
  await copy('applications.call', `status = 'published'`, {
    ...unpublished,
    opens_at: '2040-01-01',
    deadline: '2040-02-01',
  });
  await tables.change(`UPDATE applications.application SET status = 'submitted', screening_outcome = NULL,
    screening_reasons = NULL, screened_at = NULL
    WHERE id = (SELECT id FROM applications.application WHERE status = 'eligible' ORDER BY number LIMIT 1)`);
  await copy('applications.call', `status = 'published'`, {
    slug: 'past-its-deadline',
    opens_at: '2020-01-01',
    deadline: '2020-02-01',
  });
}

async function reviews(tables: WatchedTables, copy: Copy, idOf: (says: string) => string): Promise<void> {
  const steppedAside = idOf('a reviewer who stepped aside');
  const ofKofi = `status = 'assigned' AND reviewer_id = '${steppedAside}'`;
  await tables.change(`UPDATE review.assessment SET status = 'conflicted'
    WHERE id = (SELECT id FROM review.assessment WHERE ${ofKofi} ORDER BY id LIMIT 1)`);
  const onPanel = { reviewer_id: idOf('an officer of the secretariat who sits on a panel') };
  const another = (status: string): string =>
    `status = '${status}' AND application_id NOT IN (SELECT application_id FROM review.assessment WHERE reviewer_id = '${onPanel.reviewer_id}')`;
  await copy('review.assessment', another('assigned'), { ...onPanel, code: 'ZA' });
  await copy('review.assessment', another('submitted'), { ...onPanel, code: 'ZB' });
  await tables.change(
    `INSERT INTO review.judgement SELECT application_id, reviewer_id FROM review.assessment WHERE code = 'ZB'`,
  );
  const calls = await tables.query<{ id: string }>(
    'SELECT id FROM review.call_copy WHERE id NOT IN (SELECT call_id FROM review.recommendation) ORDER BY closed_at NULLS LAST',
  );
  const undecided = { approved_at: null };
  await copy('review.recommendation', 'true', { ...undecided, call_id: calls[0]!.id, status: 'draft', sent_at: null });
  await copy('review.recommendation', `sent_at IS NOT NULL`, { ...undecided, call_id: calls[1]!.id, status: 'sent' });
}

async function grants(tables: WatchedTables, copy: Copy, idOf: (says: string) => string): Promise<void> {
  const unsigned = { signed_at: null, signed_by: null, signed_by_name: null };
  const uncountersigned = {
    countersigned_at: null,
    countersigned_by: null,
    countersigned_by_name: null,
    starts_on: null,
    ends_on: null,
  };
  const ofGrantee = `organisation_name = 'Rive Claire' AND number NOT LIKE 'G-copy-%'`;
  let number = 0;
  const agreement = (change: Row): Promise<string> =>
    copy('disbursement.agreement', ofGrantee, {
      number: `G-copy-${(number += 1)}`,
      application_id: randomUUID(),
      ...change,
    });
  await agreement({ status: 'drafted', ...unsigned, ...uncountersigned });
  await agreement({ status: 'signed', ...uncountersigned });
  await agreement({ status: 'closed' });
  // with nothing left to pay or to report
  await agreement({ status: 'active' });
  const agreed = await agreement({ status: 'active' });
  const grantee = `agreement_id IN (SELECT id FROM disbursement.agreement WHERE ${ofGrantee})`;
  await tranches(tables, copy, { idOf, agreed, grantee });
  await copy('disbursement.report', `status = 'accepted' AND ${grantee}`, {
    agreement_id: agreed,
    status: 'submitted',
    ordinal: 2,
  });
  await copy('disbursement.contribution', `status = 'deposited'`, { status: 'pledged', deposited_on: null });
  await copy('disbursement.contribution', `status = 'deposited'`, { status: 'cancelled', deposited_on: null });
  const shown = {
    status: 'withheld',
    level: null,
    ground: null,
    reference: 'withheld-one',
    agreement_id: randomUUID(),
  };
  const publication_id = await copy('transparency.publication', 'true', shown);
  await tables.change(
    `INSERT INTO transparency.grant_record SELECT (jsonb_populate_record(source, $1::jsonb)).*
     FROM transparency.grant_record source LIMIT 1`,
    [JSON.stringify({ publication_id })],
  );
}

/** One in each state on the way to the money, and files of payments with the hands that made them. */
async function tranches(
  tables: WatchedTables,
  copy: Copy,
  { idOf, agreed, grantee }: { idOf: (says: string) => string; agreed: string; grantee: string },
): Promise<void> {
  const paid = `status = 'paid' AND ordinal = 1 AND ${grantee}`;
  const unpaid = { payment_run_id: null, paid_on: null, agreement_id: agreed };
  const unreleased = { ...unpaid, released_by: null, released_by_name: null, released_at: null };
  const unapproved = { ...unreleased, approved_by: null, approved_by_name: null, approved_at: null };
  const uncertified = { ...unapproved, certified_by: null, certified_by_name: null, certified_at: null };
  const certified_by = idOf('an approving officer who certified');
  await copy('disbursement.tranche', paid, {
    ...uncertified,
    status: 'planned',
    ordinal: 1,
    after_report: null,
    requested_by: null,
  });
  await copy('disbursement.tranche', paid, { ...uncertified, status: 'requested', ordinal: 2 });
  await copy('disbursement.tranche', paid, { ...unapproved, status: 'certified', ordinal: 3 });
  await copy('disbursement.tranche', paid, { ...unapproved, status: 'certified', ordinal: 4, certified_by });
  await copy('disbursement.tranche', paid, { ...unreleased, status: 'approved', ordinal: 5 });
  await copy('disbursement.tranche', paid, { ...unpaid, status: 'released', ordinal: 6 });
  await copy('disbursement.tranche', paid, { ...uncertified, status: 'cancelled', ordinal: 7, requested_by: null });
  const unsettled = { settled_by: null, settled_on: null };
  const built_by = idOf('a certifying officer who built the payment file');
  const settled = `status = 'settled'`;
  await copy('disbursement.payment_run', settled, {
    ...unsettled,
    number: 'P-copy-1',
    status: 'built',
    sent_by: null,
    sent_at: null,
  });
  await copy('disbursement.payment_run', settled, { ...unsettled, number: 'P-copy-2', status: 'sent' });
  await copy('disbursement.payment_run', settled, { ...unsettled, number: 'P-copy-3', status: 'sent', built_by });
  await tables.change(`UPDATE disbursement.tranche SET payment_run_id = (SELECT id FROM disbursement.payment_run
    WHERE number = 'P-copy-2') WHERE status = 'released'`);
}
