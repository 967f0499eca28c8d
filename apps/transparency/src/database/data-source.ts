import 'reflect-metadata';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { CountedGrantEntity } from '../grant/counted-grant.entity.ts';
import { PublishedGrantEntity } from '../grant/published-grant.entity.ts';
import { ReceivedContributionEntity } from '../grant/received-contribution.entity.ts';
import { HistoricalRecordEntity } from '../historical-record/historical-record.entity.ts';
import { AcceptedReportEntity } from '../publication/accepted-report.entity.ts';
import { GrantActEntity } from '../publication/grant-act.entity.ts';
import { GrantPaymentEntity } from '../publication/grant-payment.entity.ts';
import { GrantRecordEntity } from '../publication/grant-record.entity.ts';
import { PublicationEntity } from '../publication/publication.entity.ts';
import { PublishGrants1767225600000 } from './migrations/1767225600000-publish-grants.ts';
import { CountContributions1791040000100 } from './migrations/1791040000100-count-contributions.ts';

export const database: ServiceDatabase = {
  service: 'transparency',
  entities: [
    PublicationEntity,
    GrantRecordEntity,
    GrantPaymentEntity,
    AcceptedReportEntity,
    GrantActEntity,
    PublishedGrantEntity,
    CountedGrantEntity,
    ReceivedContributionEntity,
    HistoricalRecordEntity,
  ],
  migrations: [...platformMigrations, PublishGrants1767225600000, CountContributions1791040000100],
};

export const createDataSource = (url: string) => dataSourceFor(database, url);
