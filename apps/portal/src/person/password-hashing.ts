import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { PasswordCost } from './password-cost.ts';
import { Turns } from './turns.ts';

/** As many at once as the small host has cores: the rest waits, holding neither memory nor a connection. */
const WIDTH = 2;
/** About so long anybody waits for their turn: whoever comes then is asked to come again, before the browser gives up. */
const LONGEST_WAIT_MS = 20_000;

@Injectable()
export class PasswordHashing implements OnModuleInit {
  private readonly turns: Turns;
  /** Of a password that nobody has: an unknown e-mail address costs the same time as a wrong password. */
  private nobody: string | undefined;

  constructor(private readonly cost: PasswordCost) {
    this.turns = new Turns(WIDTH, Math.ceil((WIDTH * LONGEST_WAIT_MS) / cost.ms));
  }

  /** Before the first request, so that not even the first unknown address takes longer. */
  async onModuleInit(): Promise<void> {
    this.nobody = await this.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    const { memoryKib: memoryCost, passes: timeCost } = this.cost;
    // the library's default algorithm is argon2id
    return this.turns.inTurn(() => hash(oneForm(password), { memoryCost, timeCost, parallelism: 1 }));
  }

  /**
   * Takes as long when there is no such account (`stored` undefined), and says no. Whoever has not come since the cost was
   * raised would be known by a quicker no: it takes the time of an unknown address besides.
   */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? this.nobody;
    if (against === undefined) throw new Error('passwords are compared before the module has started');
    const equal = await this.turns.inTurn(() => verify(against, oneForm(password)));
    if (!equal && this.isOfAnotherCost(against)) await this.matches(undefined, password);
    return equal && stored !== undefined;
  }

  /** Whether it was hashed at another cost than the one that is set now. */
  isOfAnotherCost(stored: string): boolean {
    const { memoryKib, passes } = this.cost;
    return !stored.startsWith(`$argon2id$v=19$m=${memoryKib},t=${passes},p=1$`);
  }
}

/** Keyboards write the same letter in different code points (NIST SP 800-63B, 3.1.1.2). */
const oneForm = (password: string): string => password.normalize('NFKC');
