import { In, type EntityManager } from 'typeorm';
import { PersonEntity } from './person.entity.ts';

/** Whose address it is: at most one person (person_email_key). A registration that nobody confirmed owns no address. */
export function ownerOf(tx: EntityManager, email: string): Promise<PersonEntity | null> {
  return tx.findOneBy(PersonEntity, { email, status: In(['invited', 'active', 'disabled']) });
}

/** The newest registration under this address that waits for its confirmation. */
export function newestUnconfirmed(tx: EntityManager, email: string): Promise<PersonEntity | null> {
  return tx.findOne(PersonEntity, { where: { email, status: 'unconfirmed' }, order: { createdAt: 'DESC', id: 'ASC' } });
}
