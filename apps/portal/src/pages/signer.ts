import type { T } from '../messages/translate.ts';

/** Whose hand it was, and in whose stead: "Dina Haddad for Rosa Lindt". */
export function signerWords(t: T, name: string, principal: string | null | undefined): string {
  return principal ? t('delegations.byFor', { name, principal }) : name;
}
