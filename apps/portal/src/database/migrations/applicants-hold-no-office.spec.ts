import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aPortal, type TestPortal } from '#test/support/portal';
import { createDataSource } from '../data-source.ts';
import { ApplicantsHoldNoOffice1791040000100 } from './1791040000100-applicants-hold-no-office.ts';

let portal: TestPortal;
let owner: DataSource;
beforeAll(async () => {
  portal = await aPortal();
  owner = await createDataSource(portal.database.ownerUrl).initialize();
}, 60_000);
afterAll(async () => {
  await owner.destroy();
  await portal.close();
});

it('a fund in which an applicant holds an office is told who it is, and what to do', async () => {
  await owner.query('ALTER TABLE person DROP CONSTRAINT person_roles_compatible');
  const { id } = await portal.person(['applicant']);
  await owner.query(`UPDATE person SET roles = '{applicant,auditor}' WHERE id = $1`, [id]);
  const upgrade = new ApplicantsHoldNoOffice1791040000100().up(owner.createQueryRunner());
  await expect(upgrade).rejects.toThrow(
    `These people hold roles that one person may not hold together: ${id}. Take one of the roles away on the page “People”`,
  );
});
