/** A letter on its way out. */
export interface OutgoingLetter {
  readonly id: string;
  readonly recipient: string;
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** How far a letter came, and what was said to it. */
export type Carried =
  | { readonly came: 'through' }
  /** Try again later: this letter was put off. */
  | { readonly came: 'later'; readonly said: string }
  /** Try again later, and every other letter too: nobody answers, or they do not know us. */
  | { readonly came: 'nowhere'; readonly said: string }
  /** Never; `address`: it is not this letter but the address that nobody takes. */
  | { readonly came: 'back'; readonly said: string; readonly address: boolean };

/** Takes letters to where they are read. It never throws for what another side says. */
export abstract class Carrier {
  /** False where no mail server was given: letters wait until there is one. */
  abstract readonly isThere: boolean;

  /** Letters are read where they stand (a demonstration), so their words stay when they are through. */
  abstract readonly keepsWords: boolean;

  abstract carry(letter: OutgoingLetter): Promise<Carried>;

  abstract close(): void;
}

/** The mailbox of a demonstration shows what stands in the table: nothing is sent. */
export class DemoMailbox extends Carrier {
  readonly isThere = true;
  readonly keepsWords = true;

  carry(): Promise<Carried> {
    return Promise.resolve({ came: 'through' });
  }

  close(): void {}
}

/** Nobody carries anything: letters stay in the table until the portal starts with a mail server. */
export class NoCarrier extends Carrier {
  readonly isThere = false;
  readonly keepsWords = true;

  carry(): Promise<Carried> {
    return Promise.resolve({ came: 'nowhere', said: 'no mail server was given' });
  }

  close(): void {}
}
