import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import type { PersonView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { personView } from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';

@Injectable()
export class PersonQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody who has, had or may have an account, by name. */
  @Reads('person.read')
  async all(_actor: Actor): Promise<PersonView[]> {
    const people = await this.dataSource.manager.find(PersonEntity, {
      where: { status: Not('lapsed') },
      order: { name: 'ASC', id: 'ASC' },
    });
    const rows: { address: string; at: Date }[] = await this.dataSource.query(
      'SELECT address, returned_at AS at FROM returned_address',
    );
    const returned = new Map(rows.map(({ address, at }) => [address, at.toISOString()]));
    return people.map((person) => {
      const lettersReturnedAt = returned.get(person.email);
      return { ...personView(person), ...(lettersReturnedAt !== undefined && { lettersReturnedAt }) };
    });
  }
}
