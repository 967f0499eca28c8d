import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { CheckpointEntity } from '../checkpoint/checkpoint.entity.ts';
import { EntryEntity } from '../entry/entry.entity.ts';
import { PendingLeafEntity } from '../entry/pending-leaf.entity.ts';
import { QuorumCheckpointEntity } from '../witnessing/quorum-checkpoint.entity.ts';
import { WitnessStandingEntity } from '../witnessing/witness-standing.entity.ts';
import { LogsOneAfterTheOther1790000600000 } from './migrations/1790000600000-logs-one-after-the-other.ts';
import { LookLeavesUpByTheirHash1791040000100 } from './migrations/1791040000100-look-leaves-up-by-their-hash.ts';
import { ThePublicLog1790000400000 } from './migrations/1790000400000-the-public-log.ts';
import { WitnessesAndTheQuorum1790000500000 } from './migrations/1790000500000-witnesses-and-the-quorum.ts';

export const database: ServiceDatabase = {
  service: 'audit',
  entities: [PendingLeafEntity, EntryEntity, CheckpointEntity, QuorumCheckpointEntity, WitnessStandingEntity],
  migrations: [
    ...platformMigrations,
    ThePublicLog1790000400000,
    WitnessesAndTheQuorum1790000500000,
    LogsOneAfterTheOther1790000600000,
    LookLeavesUpByTheirHash1791040000100,
  ],
};

export const createDataSource = (url: string): DataSource => dataSourceFor(database, url);
