import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { platformMigrations } from '#platform/database/platform-migrations';
import { dataSourceFor, type ServiceDatabase } from '#platform/database/service-database';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { AssessmentEntity } from '../assessment/assessment.entity.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { ConflictEntity } from '../conflict/conflict.entity.ts';
import { MemberCopyEntity } from '../member-copy/member-copy.entity.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { TrusteeAgreementEntity } from '../recommendation/trustee-agreement.entity.ts';
import { PersonCopyEntity } from '../reviewer/person-copy.entity.ts';
import { ReviewerEntity } from '../reviewer/reviewer.entity.ts';
import { KeepPanelsJudgementsAndDecisions1790000200000 } from './migrations/1790000200000-keep-panels-judgements-and-decisions.ts';
import { KnowTheLeafOfAnApplication1790000300000 } from './migrations/1790000300000-know-the-leaf-of-an-application.ts';
import { KnowTheLeafOfAScreening1790000600000 } from './migrations/1790000600000-know-the-leaf-of-a-screening.ts';
import { LetReviewersReturn1790050000100 } from './migrations/1790050000100-let-reviewers-return.ts';
import { ShowEachActorTheirAssessments1790050000200 } from './migrations/1790050000200-show-each-actor-their-assessments.ts';
import { NoApplicantJudges1791030000100 } from './migrations/1791030000100-no-applicant-judges.ts';

export const database: ServiceDatabase = {
  service: 'review',
  entities: [
    CallCopyEntity,
    ApplicationCopyEntity,
    PersonCopyEntity,
    ReviewerEntity,
    MemberCopyEntity,
    ConflictEntity,
    AssessmentEntity,
    RecommendationEntity,
    TrusteeAgreementEntity,
  ],
  migrations: [
    ...platformMigrations,
    KeepPanelsJudgementsAndDecisions1790000200000,
    KnowTheLeafOfAnApplication1790000300000,
    KnowTheLeafOfAScreening1790000600000,
    LetReviewersReturn1790050000100,
    ShowEachActorTheirAssessments1790050000200,
    NoApplicantJudges1791030000100,
  ],
};

export const createDataSource = (url: string): DataSource => dataSourceFor(database, url);
