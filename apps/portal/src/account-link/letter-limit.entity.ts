import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** What somebody can ask for that makes us write to an address. */
export type LetterAsked = 'register' | 'letter' | 'new-address';

/** How often that was asked for an address since an instant. */
@Entity('letter_limit')
export class LetterLimitEntity {
  @PrimaryColumn('text')
  asked: LetterAsked;

  /** SHA-256 of the address in its normal form. */
  @PrimaryColumn('bytea')
  account: Buffer;

  @Column('integer')
  times: number;

  @InstantColumn()
  since: Date;
}
