import fs from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { Refusal } from '#kernel/refusal';
import { problemOf } from '#platform/http/problem';
import { refusalOfFields } from '#platform/http/validation';
import { saysWhatToDo } from '#test/support/remedies';
import { LOCALES } from '../../apps/portal/src/messages/locale.ts';
import { translator } from '../../apps/portal/src/messages/translate.ts';
import { errorsOf } from '../../apps/portal/src/web/problems.ts';

type Form = new () => object;

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where requests are written: what a form or a program sends to a service. */
const FILES = fs.globSync('{apps/*/src,libs/platform/src/http}/**/*.{dto,request}.ts', { cwd: ROOT });
/** Sent in place of every answer of every form, one after the other. */
const WRONG = [
  undefined,
  null,
  '',
  ' ',
  'x',
  'x'.repeat(200_000),
  'line\nbreak',
  'nul\u0000',
  'not-a-uuid',
  '2026-02-30',
  'a@',
  '0',
  -1,
  1.5,
  0,
  1e9,
  true,
  false,
  [],
  ['x', 'x'],
  Array.from({ length: 500 }, () => 'x'),
  {},
  { amount: 'x', currency: 'x' },
];

/** The shape of JSON, which no form can get wrong; programs read English. */
const FOR_PROGRAMS = ['is-array', 'is-object', 'nested-validation', 'whitelist-validation'];

const forms = new Map<string, Form>();

/** The names of what a form takes, also where its parent says so. */
function answersOf(form: Form): readonly string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
}

function provoked(form: Form): readonly ValidationError[] {
  return answersOf(form).flatMap((answer) =>
    WRONG.flatMap((wrong) => {
      const sent = plainToInstance(form, { [answer]: wrong });
      const errors = validateSync(sent, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
      return errors.filter(({ property }) => property === answer);
    }),
  );
}

beforeAll(async () => {
  for (const file of FILES) {
    const there = (await import(path.join(ROOT, file))) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(there))
      if (typeof value === 'function' && answersOf(value as Form).length > 0)
        forms.set(`${file} ${name}`, value as Form);
  }
});

describe('wrong answers in every form', () => {
  it('are provoked', () => {
    expect(forms.size).toBeGreaterThan(40);
    const silent = [...forms].filter(([, form]) => answersOf(form).length > 1 && provoked(form).length === 0);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it.each(LOCALES)('are answered with what to do, in %s', (locale) => {
    const t = translator(locale);
    const bare = [...forms].flatMap(([name, form]) => {
      const { errors = [] } = refusalOfFields(provoked(form));
      const shown = errors.filter(({ code }) => !FOR_PROGRAMS.includes(code));
      const refusal = new Refusal('invalid', 'correct-these-fields', '', { errors: shown });
      return errorsOf(problemOf(refusal, 'r'), t)
        .filter(({ field }) => field !== undefined)
        .filter(({ message }) => !saysWhatToDo(locale, message) || /[{}]|undefined/.test(message))
        .map(({ field, message }) => `${name} ${field}: ${message}`);
    });
    expect([...new Set(bare)]).toEqual([]);
  });
});
