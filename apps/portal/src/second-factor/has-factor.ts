/** SQL: has the person of this column (or parameter) a second factor that counts? Recovery codes alone are none. */
export const hasFactor = (personId: string): string =>
  `EXISTS (SELECT FROM totp WHERE totp.person_id = ${personId} AND totp.secret IS NOT NULL)`;
