import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** A challenge that a passkey has answered: it is not taken again. */
@Entity('answered_challenge')
export class AnsweredChallengeEntity {
  @PrimaryColumn('bytea')
  challenge: Buffer;

  @InstantColumn()
  expiresAt: Date;
}
