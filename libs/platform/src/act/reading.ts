import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../actor/actor.ts';
import { standAs } from './stand-as.ts';

/** Reads behind row-level security: the one way to tables that have it. */
@Injectable()
export class Reading {
  constructor(private readonly dataSource: DataSource) {}

  /** What the queries of `read` find is what this actor may see, whatever they forget to ask; one transaction. */
  as<T>(actor: Actor, read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await standAs(tx, actor);
      return read(tx);
    });
  }
}
