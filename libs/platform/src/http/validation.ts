import { Readable } from 'node:stream';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Refusal, wrongField, type FieldRefusal, type RefusalParams } from '#kernel/refusal';
import { NOT_JSON, unwanted } from './unwanted-body.ts';

/** What the rules of class-validator say, in plain words; a message written at the rule itself goes before these. */
const PLAIN: Readonly<Record<string, string>> = {
  isDefined: 'Fill in this field.',
  isNotEmpty: 'Fill in this field.',
  isString: 'Enter text.',
  isInt: 'Enter a whole number.',
  isNumber: 'Enter a number.',
  isPositive: 'Enter a number above zero.',
  isBoolean: 'Answer yes or no.',
  isArray: 'Give a list.',
  isObject: 'Give a group of fields.',
  isUuid: 'Choose one of the list.',
  isEmail: 'Enter an email address like name@example.org.',
  isUrl: 'Enter a web address like https://example.org.',
  isDateString: 'Enter a date like 2026-03-31.',
  isIso8601: 'Enter a date like 2026-03-31.',
  isISO31661Alpha2: 'Choose a country.',
  isISO4217CurrencyCode: 'Choose a currency.',
  isIn: 'Choose one of the answers offered.',
  isEnum: 'Choose one of the answers offered.',
  matches: 'This is not in the form expected. Compare it with the example.',
  minLength: 'Write at least {limit} characters.',
  maxLength: 'Write at most {limit} characters.',
  min: 'Enter {limit} or more.',
  max: 'Enter {limit} or less.',
  arrayMinSize: 'Give at least {limit}.',
  arrayMaxSize: 'Give at most {limit}.',
  arrayUnique: 'Give each only once.',
  whitelistValidation: 'This field is not known here. Leave it out.',
  nestedValidation: 'Give a group of fields.',
};

/** Unknown fields are refused, numbers are read from text, and all wrong fields are named at once. */
export function fundValidation(): ValidationPipe {
  return new FundValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => refusalOfFields(errors),
  });
}

/** A body that was left as a stream is no request: class-transformer would copy the socket itself, which ends the process. */
class FundValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && metadata.data === undefined) mustBeGroup(value);
    return super.transform(value, metadata);
  }
}

function mustBeGroup(body: unknown): void {
  if (body instanceof Readable) throw unwanted(body, NOT_JSON);
  if (body === undefined || (typeof body === 'object' && !Array.isArray(body))) return;
  throw new Refusal('malformed', 'malformed', 'The request was not understood. A group of fields is expected: {...}.');
}

export function refusalOfFields(errors: readonly ValidationError[]): Refusal {
  const fields = fieldRefusals(errors, '');
  const message = fields.length === 1 ? fields[0]!.message : `${fields.length} things must be corrected.`;
  return new Refusal('invalid', 'correct-these-fields', message, { errors: fields, params: { count: fields.length } });
}

function fieldRefusals(errors: readonly ValidationError[], parent: string): FieldRefusal[] {
  return errors.flatMap((error) => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => refusalOfRule(field, error, rule, text));
    return [...own, ...fieldRefusals(error.children ?? [], field)];
  });
}

/** The code is the rule's name in kebab case, or `context: { code }` given at the rule; so are its numbers (`params`). */
function refusalOfRule(field: string, error: ValidationError, rule: string, text: string): FieldRefusal {
  const context = error.contexts?.[rule] as { code?: string; params?: RefusalParams } | undefined;
  const code = context?.code ?? rule.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  // class-validator's own sentences begin with the property (or `each value in`); others were written by us
  const isTheirs =
    text.startsWith(`${error.property} `) || text.startsWith('each value in ') || rule === 'whitelistValidation';
  const limit = isTheirs ? /-?\d+(\.\d+)?/.exec(text.slice(error.property.length))?.[0] : undefined;
  const params = limit === undefined ? context?.params : { limit: Number(limit) };
  const plain = (PLAIN[rule] ?? PLAIN.matches!).replace('{limit}', limit ?? '');
  return wrongField(field, code, isTheirs ? plain : text, params);
}
