import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, type TestPortal } from '#test/support/portal';

type Signed = Awaited<ReturnType<TestPortal['signedIn']>>;

let portal: TestPortal;
let administrator: Signed;
let secretariat: Signed;
beforeAll(async () => {
  portal = await aPortal();
  administrator = await portal.signedIn('administrator');
  secretariat = await portal.signedIn('secretariat');
});
afterAll(() => portal?.close());

const read = async (by: Signed, url: string) => by.get(url, { headers: { accept: 'text/html' } });

/** Opens a page and presses its button with what it hides and what is typed. */
async function press(by: Signed, url: string, typed: Record<string, string> = {}) {
  const { text } = await read(by, url);
  const inputs = [...text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  const hidden = inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1], /value="([^"]*)"/.exec(input)?.[1]]);
  return by.press(url, { ...Object.fromEntries(hidden), ...typed });
}

describe('the pages of erasure', () => {
  it('take it from the order of one person to the word of another', async () => {
    const subjectId = randomUUID();
    const order = { subjectKind: 'organisation', subjectId, ground: 'objection' };
    const ordered = await press(administrator, '/admin/erasures/order', order);
    expect([ordered.status, ordered.headers['location']]).toEqual([303, '/admin/erasures']);
    const [{ id }] = (await portal.dataSource.query('SELECT id FROM erasure WHERE subject_id = $1', [subjectId])) as [
      { id: string },
    ];
    expect((await read(administrator, '/admin/erasures')).text).not.toContain(`/admin/erasures/${id}/confirm`);
    expect((await read(administrator, `/admin/erasures/${id}/confirm`)).status).toBe(303);
    const confirmed = await press(secretariat, `/admin/erasures/${id}/confirm`);
    expect([confirmed.status, confirmed.headers['location']]).toEqual([303, '/admin/erasures']);
    expect((await read(secretariat, '/admin/erasures')).text).toContain('0 of 5 services have answered');
    expect((await read(secretariat, `/admin/erasures/${id}/cancel`)).status).toBe(303);
  });

  it('keep what was typed when something is wrong, and are not for everybody', async () => {
    const wrong = await press(administrator, '/admin/erasures/order', { subjectKind: 'person', subjectId: 'Ama' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Ama"');
    expect((await read(await portal.signedIn('reviewer'), '/admin/erasures')).status).toBe(403);
    expect((await read(secretariat, '/admin/erasures/order')).status).toBe(403);
    expect((await read(administrator, `/admin/erasures/${randomUUID()}/confirm`)).status).toBe(404);
  });
});
