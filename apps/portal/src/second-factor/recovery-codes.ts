import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { normalRecoveryCode, RECOVERY_CODES, recoveryCodeOf } from './second-factor.rules.ts';

/** Codes on paper, each good once, for who has lost the device. */
@Injectable()
export class RecoveryCodes {
  /** Ten new ones, to be shown once; those from before end. */
  async renew(tx: EntityManager, personId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(10)));
    await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
    await tx.query('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])', [
      personId,
      codes.map((code) => hashOf(personId, code)),
    ]);
    return codes;
  }

  /** Takes a code; it is gone then. */
  async take(tx: EntityManager, personId: string, code: string): Promise<boolean> {
    const [, taken]: [unknown, number] = await tx.query(
      'DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2',
      [personId, hashOf(personId, code)],
    );
    return taken === 1;
  }

  async left(tx: EntityManager, personId: string): Promise<number> {
    const [row]: { left: number }[] = await tx.query(
      'SELECT count(*)::int AS left FROM recovery_code WHERE person_id = $1',
      [personId],
    );
    return row!.left;
  }
}

const hashOf = (personId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${personId}:${normalRecoveryCode(code)}`)
    .digest();
