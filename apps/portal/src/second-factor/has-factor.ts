/** SQL: has the person of this column (or parameter) an app that makes codes? */
export const hasTotp = (personId: string): string =>
  `EXISTS (SELECT FROM totp WHERE totp.person_id = ${personId} AND totp.secret IS NOT NULL)`;

export const hasPasskey = (personId: string): string =>
  `EXISTS (SELECT FROM passkey WHERE passkey.person_id = ${personId})`;

/** A second factor that counts; recovery codes alone are none. */
export const hasFactor = (personId: string): string => `(${hasTotp(personId)} OR ${hasPasskey(personId)})`;
