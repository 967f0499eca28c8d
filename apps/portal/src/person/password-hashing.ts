import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns.ts';

/** OWASP's floor for argon2id (19 MiB, 2 passes, 1 lane): 10 ms of one core. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** As many at once as the small host has cores: the rest waits, holding neither 19 MiB nor a connection. */
const WIDTH = 2;
/** Some twenty seconds of work: whoever comes then is asked to come again, before the browser gives up. */
const MOST_WAITING = 2_000;

@Injectable()
export class PasswordHashing implements OnModuleInit {
  private readonly turns = new Turns(WIDTH, MOST_WAITING);
  /** Of a password that nobody has: an unknown e-mail address costs the same time as a wrong password. */
  private nobody: string | undefined;

  /** Before the first request, so that not even the first unknown address takes longer. */
  async onModuleInit(): Promise<void> {
    this.nobody = await this.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    return this.turns.inTurn(() => hash(oneForm(password), COST));
  }

  /** Takes as long when there is no such account (`stored` undefined), and says no. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? this.nobody;
    if (against === undefined) throw new Error('passwords are compared before the module has started');
    const equal = await this.turns.inTurn(() => verify(against, oneForm(password)));
    return equal && stored !== undefined;
  }
}

/** Keyboards write the same letter in different code points (NIST SP 800-63B, 3.1.1.2). */
const oneForm = (password: string): string => password.normalize('NFKC');
