import 'reflect-metadata';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { ApplicationDocumentEntity } from '../application/application-document.entity.ts';
import { ApplicationReceiptEntity } from '../application/application-receipt.entity.ts';
import { ApplicationEntity } from '../application/application.entity.ts';
import { CallRulesVersionEntity } from '../call/call-rules-version.entity.ts';
import { CallEntity } from '../call/call.entity.ts';
import { MemberInvitationEntity } from '../organisation/member-invitation.entity.ts';
import { OrganisationMemberEntity } from '../organisation/organisation-member.entity.ts';
import { OrganisationEntity } from '../organisation/organisation.entity.ts';
import { KeepCallsAndApplications1767225600000 } from './migrations/1767225600000-keep-calls-and-applications.ts';
import { EraseReceipts1790000700000 } from './migrations/1790000700000-erase-receipts.ts';
import { PromiseTheLog1790000500000 } from './migrations/1790000500000-promise-the-log.ts';
import { ShowEachActorTheirApplications1790050000100 } from './migrations/1790050000100-show-each-actor-their-applications.ts';
import { OrganisationsHaveMembers1790050000200 } from './migrations/1790050000200-organisations-have-members.ts';

export const database: ServiceDatabase = {
  service: 'applications',
  entities: [
    OrganisationEntity,
    OrganisationMemberEntity,
    MemberInvitationEntity,
    CallEntity,
    CallRulesVersionEntity,
    ApplicationEntity,
    ApplicationDocumentEntity,
    ApplicationReceiptEntity,
  ],
  migrations: [
    ...platformMigrations,
    KeepCallsAndApplications1767225600000,
    PromiseTheLog1790000500000,
    EraseReceipts1790000700000,
    ShowEachActorTheirApplications1790050000100,
    OrganisationsHaveMembers1790050000200,
  ],
};

export const createDataSource = (url: string) => dataSourceFor(database, url);
