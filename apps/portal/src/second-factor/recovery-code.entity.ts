import { Entity, PrimaryColumn } from 'typeorm';

/** A recovery code that is still good; a used one is gone. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid')
  personId: string;

  /** SHA-256 of the person's id and the code. The code has 80 random bits, so no slow hash is needed. */
  @PrimaryColumn('bytea')
  codeHash: Buffer;
}
