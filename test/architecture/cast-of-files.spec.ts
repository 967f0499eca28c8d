import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lifecycles } from '#contracts/lifecycles';
import { SERVICES } from '#contracts/services';

const files = fs.globSync('{apps,libs}/**/*.{ts,tsx}').filter((file) => !file.includes('node_modules'));
/** Words that say nothing; "index" alone is one, a kind of index is none. */
const FORBIDDEN_WORDS = /(^|[-./])(manager|helper|helpers|util|utils|data|info|common|misc)([-.]|$)|(^|\/)index\./;

/** The files every aggregate with a lifecycle has; rules and policy it has where there is something to rule. */
const CAST = ['entity', 'service', 'controller', 'dto'] as const;

function castProblems(folder: string, noun: string, present: readonly string[]): string[] {
  return CAST.filter((kind) => !present.includes(`${noun}.${kind}.ts`)).map(
    (kind) => `${folder}/${noun}.${kind}.ts is missing`,
  );
}

function nameProblems(paths: readonly string[]): string[] {
  return paths.filter(
    (file) =>
      FORBIDDEN_WORDS.test(path.basename(file).replace(/\.(spec|e2e-spec)?\.?tsx?$/, '.')) &&
      !file.endsWith('data-source.ts') &&
      !file.endsWith('data-table.tsx'),
  );
}

/** What a main.ts does beyond naming its module and its settings belongs into the module, where a spec sees it. */
const LONGEST_MAIN = 4;

function mainProblems(file: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > LONGEST_MAIN ? [`${file} has ${lines.length} lines, more than ${LONGEST_MAIN}`] : [];
}

function valueImportProblems(file: string, text: string): string[] {
  return /import type [^;]*\.dto\.ts'/.test(text)
    ? [`${file} imports a request class only as a type: nothing would be validated`]
    : [];
}

describe('the cast of files', () => {
  it.each(lifecycles.map(({ owner, lifecycle }) => [lifecycle.name, owner] as const))(
    'is complete for %s',
    (noun, owner) => {
      const folder = `apps/${owner}/src/${noun}`;
      expect(castProblems(folder, noun, fs.existsSync(folder) ? fs.readdirSync(folder) : [])).toEqual([]);
    },
  );

  it.each(SERVICES)('is complete for the service %s', (service) => {
    for (const file of [
      'schema.sql',
      'src/main.ts',
      `src/${service}.module.ts`,
      'src/config.ts',
      'src/database/data-source.ts',
    ]) {
      expect([file, fs.existsSync(`apps/${service}/${file}`)]).toEqual([file, true]);
    }
  });

  it('finds a missing file', () =>
    expect(castProblems('x', 'call', ['call.entity.ts', 'call.service.ts', 'call.dto.ts'])).toEqual([
      'x/call.controller.ts is missing',
    ]));

  it('has no file with an empty word for a name', () => {
    expect(nameProblems(files)).toEqual([]);
    expect(nameProblems(['libs/kernel/src/money-utils.ts', 'libs/kernel/src/index.ts'])).toHaveLength(2);
  });

  it('imports request classes as values in controllers', () => {
    const controllers = files.filter((file) => file.endsWith('.controller.ts'));
    expect(controllers.flatMap((file) => valueImportProblems(file, fs.readFileSync(file, 'utf8')))).toEqual([]);
    expect(valueImportProblems('a.controller.ts', "import type { A } from './a.dto.ts';")).toHaveLength(1);
  });

  it('has event handlers named as sentences', () => {
    const handlers = files.filter((file) => file.endsWith('.handler.ts'));
    expect(handlers.filter((file) => !/-when-.+\.handler\.ts$/.test(file))).toEqual([]);
  });

  it('writes main.ts in at most four lines', () => {
    const mains = SERVICES.map((service) => `apps/${service}/src/main.ts`);
    expect(mains.flatMap((file) => mainProblems(file, fs.readFileSync(file, 'utf8')))).toEqual([]);
    expect(mainProblems('main.ts', 'one\n\ntwo\nthree\nfour\n')).toEqual([]);
    expect(mainProblems('main.ts', 'one\ntwo\nthree\nfour\nfive\n')).toEqual(['main.ts has 5 lines, more than 4']);
  });
});
