import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import type { EntityManager } from 'typeorm';
import { KeyRotation } from '#platform/restricted/key-rotation';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { SealedValues } from '#platform/restricted/sealed-values';
import { aPortal, PASSWORD, type TestPortal } from '#test/support/portal';
import { PortalConfig } from '../config.ts';
import { rotateFactorKey } from '../operator/rotate-factor-key.command.ts';
import { APP_SECRETS } from './app-secrets.ts';
import { TotpService } from './totp.service.ts';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()), 60_000);
afterAll(() => portal.close());

const keys = (): NumberedKeys => new NumberedKeys(portal.keys.directory, APP_SECRETS.keyName);
/** As another process begins it, which knows nothing of the one before. */
const rotation = (): KeyRotation => new KeyRotation(portal.dataSource, keys(), APP_SECRETS);
/** Of another process: it has read no key yet. */
const replica = (): TotpService => new TotpService(new SealedValues(keys()), portal.app.get(PortalConfig));
const inTransaction = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> => portal.dataSource.transaction(work);
const codeOf = (secret: string): string => generateSync({ secret });

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly secret: string;
}

/** Somebody who has been shown a secret and has not confirmed it. */
async function settingUp(by = replica()): Promise<Owner> {
  const { id, email } = await portal.person(['donor']);
  const { secret } = await inTransaction((tx) => by.begin(tx, id, email));
  return { id, email, secret };
}

const confirm = ({ id, secret }: Owner, by = replica()): Promise<void> =>
  inTransaction((tx) => by.confirm(tx, id, codeOf(secret)));

async function withApp(): Promise<Owner> {
  const owner = await settingUp();
  await confirm(owner);
  return owner;
}

/** Each code counts once; this makes the code of the moment count again. */
const asIfUnused = ({ id }: Owner) =>
  portal.dataSource.query('UPDATE totp SET last_step = 0 WHERE person_id = $1', [id]);

async function counts(owner: Owner): Promise<boolean> {
  await asIfUnused(owner);
  return inTransaction((tx) => replica().take(tx, owner.id, codeOf(owner.secret)));
}

/** As people do it, by the portal itself, which keeps in memory whichever keys it has read. */
async function signIn(owner: Owner): Promise<number> {
  await asIfUnused(owner);
  const json = { email: owner.email, password: PASSWORD, totp: codeOf(owner.secret) };
  return (await portal.browser().post('/api/session', { json })).status;
}

/** The wrapping keys that something is under. */
async function numbersInUse(): Promise<number[]> {
  const rows: { number: number }[] = await portal.dataSource.query(
    `SELECT secret_key_number AS number FROM totp WHERE secret IS NOT NULL
     UNION SELECT pending_key_number FROM totp WHERE pending_secret IS NOT NULL ORDER BY number`,
  );
  return rows.map(({ number }) => number);
}

describe('another key for the secrets of apps', () => {
  it('leaves every app as it is: its codes open the door, and the old key is destroyed', async () => {
    const [owner, waiting] = [await withApp(), await settingUp()];
    expect(await signIn(owner)).toBe(201);
    const sealed = 'SELECT secret, pending_secret FROM totp ORDER BY person_id';
    const before = await portal.dataSource.query(sealed);
    expect(await rotateFactorKey(portal.database.url, portal.keys.directory)).toBe(2);
    expect(await portal.dataSource.query(sealed)).toEqual(before);
    expect([await numbersInUse(), keys().numbers()]).toEqual([[2], [2]]);
    expect([await signIn(owner), await counts(owner)]).toEqual([201, true]);
    await confirm(waiting);
    expect(await signIn(waiting)).toBe(201);
  });

  it('loses nothing wherever it is killed, and the next run finishes the same rotation', async () => {
    const newest = keys().numbers().at(-1)!;
    const steps: ((each: KeyRotation) => Promise<unknown>)[] = [
      async () => keys().make(newest + 1),
      (each) => each.begin(),
      (each) => each.rewrap(),
      (each) => each.retireBefore(newest + 1),
    ];
    const owners = [await withApp()];
    for (const step of steps) {
      const waiting = await settingUp();
      await step(rotation());
      expect(await rotation().isUnfinished()).toBe(true);
      await confirm(waiting);
      owners.push(waiting, await withApp());
      for (const owner of owners) expect(await counts(owner)).toBe(true);
    }
    expect(await rotation().run()).toBe(newest + 1);
    expect([await numbersInUse(), keys().numbers()]).toEqual([[newest + 1], [newest + 1]]);
    for (const owner of owners) expect(await counts(owner)).toBe(true);
  });

  it('waits for whoever is being shown a secret, and takes that along', async () => {
    const newest = keys().numbers().at(-1)!;
    const { id, email } = await portal.person(['donor']);
    const [shown, committed] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
    const showing = inTransaction(async (tx) => {
      shown.resolve((await replica().begin(tx, id, email)).secret);
      await committed.promise;
    });
    const owner = { id, email, secret: await shown.promise };
    const rotated = rotation().run();
    const ended = await Promise.race([rotated, new Promise((resolve) => setTimeout(resolve, 500, 'waits'))]);
    expect([ended, keys().numbers()]).toEqual(['waits', [newest, newest + 1]]);
    committed.resolve();
    await showing;
    expect(await rotated).toBe(newest + 1);
    expect([await numbersInUse(), keys().numbers()]).toEqual([[newest + 1], [newest + 1]]);
    await confirm(owner);
    expect(await counts(owner)).toBe(true);
  });

  it('loses no app that is set up on any replica while keys follow each other', async () => {
    const before = keys().numbers().at(-1)!;
    const replicas = [replica(), replica()];
    let isRotating = true;
    const rotating = (async () => {
      for (let round = 0; round < 5; round += 1) await rotation().run();
      isRotating = false;
    })();
    const settingUpMeanwhile = replicas.map(async (by, at) => {
      const owners: Owner[] = [];
      do {
        const owner = await settingUp(by);
        await confirm(owner, replicas.at(at - 1));
        owners.push(owner);
      } while (isRotating);
      return owners;
    });
    const [, ...owners] = await Promise.all([rotating, ...settingUpMeanwhile]);
    expect(keys().numbers()).toEqual([before + 5]);
    for (const owner of owners.flat()) expect(await counts(owner)).toBe(true);
  });

  it('is not begun without the key that seals now', async () => {
    const empty = new NumberedKeys(`${portal.keys.directory}/elsewhere`, APP_SECRETS.keyName);
    await expect(new KeyRotation(portal.dataSource, empty, APP_SECRETS).run()).rejects.toThrow("is it the fund's?");
    expect(empty.numbers()).toEqual([]);
  });
});

describe('a sealed secret', () => {
  it.each([
    ['in another row', 'secret = theirs.secret, secret_wrapped_key = theirs.secret_wrapped_key'],
    ['in another column', 'secret = theirs.pending_secret, secret_wrapped_key = theirs.pending_wrapped_key'],
    ['with the key of another', 'secret_wrapped_key = theirs.secret_wrapped_key'],
  ])('does not open %s', async (where, copied) => {
    const [owner, other] = [await withApp(), await withApp()];
    await inTransaction((tx) => replica().begin(tx, owner.id, owner.email));
    const from = where === 'in another column' ? owner : other;
    await portal.dataSource.query(
      `UPDATE totp SET ${copied} FROM totp theirs WHERE totp.person_id = $1 AND theirs.person_id = $2`,
      [owner.id, from.id],
    );
    await expect(counts(owner)).rejects.toThrow('cannot be opened');
    await portal.dataSource.query('DELETE FROM totp WHERE person_id = $1', [owner.id]);
  });

  it('names no key that is not there', async () => {
    const { id } = await withApp();
    const write = portal.dataSource.query('UPDATE totp SET secret_key_number = 1 WHERE person_id = $1', [id]);
    await expect(write).rejects.toThrow('totp_secret_under_a_key');
  });
});
