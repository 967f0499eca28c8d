import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '#contracts/roles';
import { SteadyClient } from '#platform/database/steady-client';
import type { Who } from '#test/support/caller';
import { aService, type TestService } from '#test/support/service';
import { aCompleteDraft, anOrganisationThatApplies, aPublishedCall, aSubmittedApplication } from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

// What PostgreSQL answers to queries that forgot to ask for whom they are, whatever the code above it does.
const TABLES = ['application', 'application_document', 'application_receipt'] as const;

let service: TestService;
let draft: { readonly applicant: string; readonly id: string };
let sent: { readonly applicant: string; readonly id: string };

beforeAll(async () => {
  service = await aService(ApplicationsModule, ApplicationsConfig);
  const call = await aPublishedCall(service);
  const starter = await anOrganisationThatApplies(service);
  draft = { applicant: starter.actor!.personId!, id: (await aCompleteDraft(starter, call.id)).id };
  const { applicant, id } = await aSubmittedApplication(service, call.id);
  sent = { applicant: applicant.actor!.personId!, id };
});
afterAll(() => service.close());

const seen = async (who: Who, table: string): Promise<string[]> => {
  const key = table === 'application' ? 'id' : 'application_id';
  return (await service.query(who, `SELECT ${key} AS id FROM ${table}`)).map(({ id }: { id: string }) => id);
};
const as = (personId: string, ...roles: Role[]): Who => ({ personId, roles });

describe('behind the second wall', () => {
  it.each(TABLES)(
    '%s shows an organisation its own, staff what was submitted, and the system everything',
    async (table) => {
      const own = table === 'application_receipt' ? [] : [draft.id];
      expect(await seen(as(draft.applicant, 'applicant'), table)).toEqual(own);
      expect(await seen(as(sent.applicant, 'applicant'), table)).toEqual([sent.id]);
      for (const role of ['secretariat', 'auditor'] as const) expect(await seen(role, table)).toEqual([sent.id]);
      expect((await seen('system', table)).sort()).toEqual([...own, sent.id].sort());
    },
  );

  it.each(TABLES)('%s shows nothing to anybody else, and nothing where nobody is named', async (table) => {
    const others: Who[] = [
      as(randomUUID(), 'applicant'),
      as(draft.applicant, 'reviewer'),
      ...(['public', 'reviewer', 'trustee', 'focal-point', 'donor', 'administrator', 'certifying-officer'] as const),
    ];
    for (const who of others) expect([who, await seen(who, table)]).toEqual([who, []]);
    expect(await service.dataSource.query(`SELECT FROM ${table}`)).toEqual([]);
  });

  it('nobody changes what is not theirs to change', async () => {
    const touch = async (who: Who, id: string): Promise<number> => {
      const [, touched] = await service.query(who, 'UPDATE application SET updated_at = now() WHERE id = $1', [id]);
      return touched as number;
    };
    expect(await touch(as(draft.applicant, 'applicant'), draft.id)).toBe(1);
    expect(await touch('secretariat', sent.id)).toBe(1);
    expect(await touch(as(draft.applicant, 'applicant'), sent.id)).toBe(0);
    expect(await touch('secretariat', draft.id)).toBe(0);
    expect(await touch('auditor', sent.id)).toBe(0);
    const taken = service.query(
      as(draft.applicant, 'applicant'),
      'UPDATE application SET organisation_id = $2 WHERE id = $1',
      [
        draft.id,
        (await service.query('system', 'SELECT organisation_id AS id FROM application WHERE id = $1', [sent.id]))[0].id,
      ],
    );
    await expect(taken).rejects.toThrow('row-level security');
  });

  it('stands for a role that owns nothing and cannot go round it', async () => {
    const [role] = await service.query(
      'system',
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
    const forced = await service.query(
      'system',
      `SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity`,
    );
    expect(forced.map(({ relname }: { relname: string }) => relname).sort()).toEqual([...TABLES]);
  });
});

describe('the wall', () => {
  it('is told who acts once in a transaction, and forgets it with the transaction', async () => {
    const sends = jest.spyOn(SteadyClient.prototype, 'holdBack');
    const told = () => sends.mock.calls.filter(([text]) => text.includes('set_config')).length;
    const applicant = service.as(as(sent.applicant, 'applicant'));
    expect((await applicant.get(`/applications/${sent.id}`)).status).toBe(200);
    expect(told()).toBe(1);
    const { version } = (await applicant.get(`/applications/${sent.id}`)).body;
    expect((await applicant.post(`/applications/${sent.id}/withdraw`, { version, reason: 'r' })).status).toBe(201);
    expect(told()).toBe(3);
    sends.mockRestore();
    const left = await Promise.all(
      Array.from({ length: 8 }, () => service.dataSource.query(`SELECT current_setting('app.roles', true) AS roles`)),
    );
    expect(new Set(left.map(([{ roles }]: [{ roles: string | null }]) => roles || ''))).toEqual(new Set(['']));
  });
});
