import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateSecret, generateSync } from 'otplib';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '#platform/database/service-database';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { RestrictedFieldCipher } from '#platform/restricted/restricted-field.cipher';
import { aDatabase, type TestDatabase } from '#test/support/database';
import { someKeys, type TestKeys } from '#test/support/keys';
import { aPortal, type TestPortal } from '#test/support/portal';
import { rotateFactorKey } from '../../operator/rotate-factor-key.command.ts';
import { SealOlderSecrets } from '../../second-factor/seal-older-secrets.ts';
import { TotpService } from '../../second-factor/totp.service.ts';
import { database } from '../data-source.ts';
import { GiveEachAppAKeyOfItsOwn1791090000100 } from './1791090000100-give-each-app-a-key-of-its-own.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
const migrations = database.migrations.slice(0, database.migrations.indexOf(GiveEachAppAKeyOfItsOwn1791090000100));

let older: TestDatabase;
let owner: DataSource;
let keys: TestKeys;
let portal: TestPortal;
/** Of the version before: the one key itself, which a replica keeps in memory. */
let cipher: RestrictedFieldCipher;
beforeAll(async () => {
  older = await aDatabase({ ...database, migrations });
  owner = await dataSourceFor(database, older.ownerUrl).initialize();
  keys = someKeys(path.join(folder, 'keys'));
  cipher = new RestrictedFieldCipher(NumberedKeys.begin(keys.directory, 'second-factor').of(1));
}, 60_000);
afterAll(async () => {
  await portal?.close();
  await owner.destroy();
  await older.drop();
  fs.rmSync(folder, { recursive: true });
});

interface App {
  readonly id: string;
  readonly secret: string;
}

const sealedBefore = (column: 'secret' | 'pending_secret', { id: rowId, secret }: App): Buffer =>
  cipher.seal({ table: 'totp', column, rowId }, Buffer.from(secret));

async function somebody(): Promise<App> {
  const app = { id: randomUUID(), secret: generateSecret() };
  await owner.query(
    `INSERT INTO person (id, status, version, created_at, updated_at, email, name, roles)
     VALUES ($1, 'invited', 1, now(), now(), $2, 'Test Person', '{donor}')`,
    [app.id, `${app.id}@example.org`],
  );
  return app;
}

/** The two statements of the version before. */
const beganBefore = (app: App) =>
  owner.query(
    `INSERT INTO totp (person_id, pending_secret, pending_at) VALUES ($1, $2, now())
     ON CONFLICT (person_id) DO UPDATE SET pending_secret = excluded.pending_secret, pending_at = now()`,
    [app.id, sealedBefore('pending_secret', app)],
  );
const confirmedBefore = (app: App) =>
  owner.query(
    'UPDATE totp SET secret = $2, last_step = $3, pending_secret = NULL, pending_at = NULL WHERE person_id = $1',
    [app.id, sealedBefore('secret', app), 1],
  );

const codeOf = ({ secret }: App): string => generateSync({ secret });
const totp = (): TotpService => portal.app.get(TotpService, { strict: false });
const confirm = (app: App) => portal.dataSource.transaction((tx) => totp().confirm(tx, app.id, codeOf(app)));

async function counts(app: App): Promise<boolean> {
  await owner.query('UPDATE totp SET last_step = 0 WHERE person_id = $1', [app.id]);
  return portal.dataSource.transaction((tx) => totp().take(tx, app.id, codeOf(app)));
}

it('what an older version has sealed opens after the upgrade, under a key of its own', async () => {
  const [withApp, waiting] = [await somebody(), await somebody()];
  for (const app of [withApp, waiting]) await beganBefore(app);
  await confirmedBefore(withApp);

  await owner.runMigrations({ transaction: 'each' });
  portal = await aPortal({ database: older, keys });
  const told = portal.logLines.find(({ msg }) => msg === 'older values were sealed anew');
  expect(told).toMatchObject({ values: 2 });
  const opens = 'SELECT secret_wrapped_key, pending_wrapped_key FROM totp WHERE person_id = $1';
  expect(await owner.query(opens, [withApp.id])).toMatchObject([{ secret_wrapped_key: expect.any(Buffer) }]);
  expect(await owner.query(opens, [waiting.id])).toMatchObject([{ pending_wrapped_key: expect.any(Buffer) }]);
  expect(await counts(withApp)).toBe(true);
  await confirm(waiting);
  expect(await counts(waiting)).toBe(true);
}, 60_000);

it('a secret that does not open keeps nobody else out; it stops a rotation, which destroys nothing', async () => {
  const [app, broken] = [await somebody(), await somebody()];
  for (const one of [app, broken]) await beganBefore(one);
  await confirmedBefore(app);
  const foreign = sealedBefore('pending_secret', app);
  await owner.query('UPDATE totp SET pending_secret = $2 WHERE person_id = $1', [broken.id, foreign]);

  await portal.app.get(SealOlderSecrets, { strict: false }).onApplicationBootstrap();
  const told = portal.logLines.find(({ msg }) => msg === 'older values could not be sealed anew');
  expect(told).toMatchObject({ reason: expect.stringContaining(`totp.pending_secret of ${broken.id}`) });
  expect(await counts(app)).toBe(true);
  await expect(rotateFactorKey(older.url, keys.directory)).rejects.toThrow(`of ${broken.id} cannot be opened`);
  expect(await counts(app)).toBe(true);
  await owner.query('DELETE FROM totp WHERE person_id = $1', [broken.id]);
});

it('a replica of the older version goes on, until its key is retired: then it writes nothing that cannot be opened', async () => {
  const [app, again, waiting] = [await somebody(), await somebody(), await somebody()];
  for (const one of [app, again, waiting]) await beganBefore(one);
  for (const one of [app, again]) await confirmedBefore(one);
  await beganBefore(again);
  await confirm(again);
  await beganBefore(again);
  for (const one of [app, again]) expect(await counts(one)).toBe(true);

  expect(await rotateFactorKey(older.url, keys.directory)).toBe(2);
  await confirm(waiting);
  for (const one of [app, again, waiting]) expect(await counts(one)).toBe(true);
  await expect(beganBefore(await somebody())).rejects.toThrow('totp_pending_under_a_key');
  await expect(confirmedBefore(app)).rejects.toThrow('totp_secret_under_a_key');
});
