import { PASSKEY_FIELD } from '../../ui/passkey-form.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';

/** What a device answered, as the island put it into the form; nothing when it is none: the API says what is missing. */
export function answerIn(values: TypedValues): { readonly passkey?: unknown } {
  try {
    return { passkey: JSON.parse(textIn(values, PASSKEY_FIELD)) as unknown };
  } catch {
    return {};
  }
}
