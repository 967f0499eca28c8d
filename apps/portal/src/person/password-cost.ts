/** What a new password costs to hash and to try, by argon2id with one lane. */
export class PasswordCost {
  constructor(
    readonly memoryKib: number,
    readonly passes: number,
  ) {}
}

/** OWASP's floor for argon2id: 19 MiB and 2 passes, 10 ms of one core. */
export const LEAST_PASSWORD_COST = new PasswordCost(19_456, 2);
