import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PortalKeys } from './portal-keys.ts';
import { ADDRESS_KNOWN_DAYS } from './session.rules.ts';

const HAS = `
  SELECT 1 FROM known_address JOIN person ON person.id = person_id
  WHERE email = $1 AND address = ANY ($2) AND proved_at > now() - $3 * interval '1 day'`;

const ADD = `
  INSERT INTO known_address (person_id, address, proved_at) VALUES ($1, $2, now())
  ON CONFLICT (person_id, address) DO UPDATE SET proved_at = now()`;

/** Where people have proved who they are: strangers who guess elsewhere do not keep them out there. */
@Injectable()
export class KnownAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PortalKeys,
  ) {}

  async has(email: string, address: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(HAS, [email, this.keys.marksOf(address), ADDRESS_KNOWN_DAYS]);
    return rows.length > 0;
  }

  async add(tx: EntityManager, personId: string, address: string): Promise<void> {
    await tx.query(ADD, [personId, this.keys.markOf(address)]);
  }

  /** After a new password: whoever knew the old one may have signed in from the others. */
  async keepOnly(tx: EntityManager, personId: string, address: string): Promise<void> {
    await tx.query('DELETE FROM known_address WHERE person_id = $1', [personId]);
    await this.add(tx, personId, address);
  }
}
