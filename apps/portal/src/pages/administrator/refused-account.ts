import type { Role } from '#contracts/roles';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { Again } from '../../web/forms.ts';
import { roleName } from './roles.ts';

const ORDER = ['name', 'email', 'roles', 'role'];

/**
 * The service speaks to who registers; on these pages somebody else is meant, and roles have names. In the order of the
 * page.
 */
export function wordsAboutAnother(t: T, { errors, problem }: Pick<Again, 'errors' | 'problem'>): readonly FieldError[] {
  return errors
    .map((error, place) => {
      const { code = '', params = {} } = problem.errors?.[place] ?? {};
      const key = `administrator.add.wrong.${code}` as MessageKey;
      const words = t(key, { first: roleName(t, params.first as Role), second: roleName(t, params.second as Role) });
      return words === key ? error : { ...error, message: words };
    })
    .toSorted((a, b) => ORDER.indexOf(a.field ?? '') - ORDER.indexOf(b.field ?? ''));
}
