/** The API's answers are checked by the tests that read them, so they come untyped. */
// eslint-disable-next-line typescript/no-explicit-any
export type Answer = any;

export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly allowed?: readonly string[];
}

export class ApiRefusal extends Error {
  readonly status: number;
  readonly problem?: Problem;
}

export class FundClient {
  constructor(portalUrl: string);
  static signedIn(portalUrl: string, person: { email: string; password: string; totp?: string }): Promise<FundClient>;
  setUpTotp(secret: string): Promise<void>;
  static registered(portalUrl: string, person: { email: string; name: string; password: string }): Promise<FundClient>;
  static accepted(portalUrl: string, person: { email: string; password: string }): Promise<FundClient>;
  tokenFor(email: string, purpose: string): Promise<string>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, key?: string): Promise<Answer>;
  putFile(path: string, file: { name: string; type: string; bytes: Uint8Array }, key?: string): Promise<Answer>;
}

export function until<T>(
  what: string,
  ask: () => Promise<T>,
  isThere: (answer: T) => boolean,
  everyMs?: number,
): Promise<T>;
