/** What a new password costs to hash and to try, by argon2id with one lane. */
export class PasswordCost {
  constructor(
    readonly memoryKib: number,
    readonly passes: number,
  ) {}

  /** About so long it takes one core: the time grows with what is written. */
  get ms(): number {
    return (this.memoryKib * this.passes) / KIB_A_MS;
  }
}

/** Measured at the floor below, which takes 10 ms. */
const KIB_A_MS = 3_900;

/** OWASP's floor for argon2id: 19 MiB and 2 passes. */
export const LEAST_PASSWORD_COST = new PasswordCost(19_456, 2);
