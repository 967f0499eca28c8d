import type { Role } from '#contracts/roles';

/** Who may ever see pages at these addresses, whatever a page says that it needs. */
const AUDIENCES: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^\/apply\b/, ['applicant']],
  [/^\/review\b/, ['reviewer', 'secretariat', 'auditor']],
  [/^\/office\b/, ['secretariat', 'focal-point', 'auditor']],
  [/^\/board\b/, ['trustee', 'auditor']],
  [/^\/finance\b/, ['secretariat', 'certifying-officer', 'approving-officer', 'releasing-officer', 'auditor']],
  [/^\/donor\b/, ['donor']],
  [/^\/audit\b/, ['auditor']],
  [/^\/admin\b/, ['administrator', 'secretariat', 'auditor']],
];

/** The roles for which the pages at an address are made; undefined: for everybody. */
export const audienceOf = (address: string): readonly Role[] | undefined =>
  AUDIENCES.find(([pattern]) => pattern.test(address))?.[1];
