import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { AssessmentLine, AssessmentView } from '#contracts/api/review';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ContentStore } from '#platform/files/content-store';
import { ApplicationCopyEntity, type CopiedDocument } from '../application-copy/application-copy.entity.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { ReviewerEntity } from '../reviewer/reviewer.entity.ts';
import { assessmentLine, assessmentView, type AssessmentRow } from './assessment.dto.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { listsEveryAssessment, mayOpen } from './assessment.policy.ts';

@Injectable()
export class AssessmentQueries {
  constructor(
    private readonly reading: Reading,
    private readonly files: ContentStore,
  ) {}

  /** All of them for the secretariat and auditors, their own for a reviewer; of one call when `callId` is given. */
  @Reads('assessment.read')
  async all(actor: Actor, callId?: string): Promise<AssessmentLine[]> {
    if (callId !== undefined && !isUuid(callId)) return [];
    const where = {
      ...(callId !== undefined && { callId }),
      ...(!listsEveryAssessment(actor) && { reviewerId: actor.personId! }),
    };
    return this.reading.as(actor, async (tx) => linesOf(tx, actor, await tx.find(AssessmentEntity, { where })));
  }

  /** Refuses: `not-found`, also for somebody else's and for one that the reviewer stepped aside from. */
  @Reads('assessment.read-file')
  async one(actor: Actor, id: string): Promise<AssessmentView> {
    return this.reading.as(actor, async (tx) => viewOf(tx, actor, await opened(tx, actor, id), this.files));
  }

  /** A document of the application to assess, for whoever may open the assessment. Refuses: `not-found`. */
  @Reads('assessment.read-file')
  async document(actor: Actor, id: string, kind: string): Promise<CopiedDocument> {
    const documents = await this.reading.as(actor, async (tx) => {
      const { applicationId } = await opened(tx, actor, id);
      return (await tx.findOneByOrFail(ApplicationCopyEntity, { id: applicationId })).documents;
    });
    const document = documents.find((known) => known.kind === kind);
    if (document === undefined) throw notFound('document');
    return document;
  }
}

async function opened(tx: EntityManager, actor: Actor, id: string): Promise<AssessmentEntity> {
  const assessment = isUuid(id) ? await tx.findOneBy(AssessmentEntity, { id }) : null;
  if (assessment === null || !mayOpen(actor, assessment)) throw notFound('assessment');
  return assessment;
}

/** The lines of these assessments, by number of the application and code of the reviewer. */
export async function linesOf(
  manager: EntityManager,
  actor: Actor,
  assessments: readonly AssessmentEntity[],
): Promise<AssessmentLine[]> {
  const rows = await rowsOf(manager, actor, assessments, { light: true });
  return rows
    .toSorted(
      (a, b) => compare(a.application.number, b.application.number) || compare(a.assessment.code, b.assessment.code),
    )
    .map((row) => assessmentLine(actor, row));
}

/** What the actor may see of one assessment that they may open. */
export async function viewOf(
  manager: EntityManager,
  actor: Actor,
  assessment: AssessmentEntity,
  files: ContentStore,
): Promise<AssessmentView> {
  const [row] = await rowsOf(manager, actor, [assessment], { light: false });
  const panel = await manager.findBy(AssessmentEntity, { applicationId: assessment.applicationId });
  return assessmentView(actor, row!, panel, await files.statesOf(row!.application.documents));
}

async function rowsOf(
  manager: EntityManager,
  actor: Actor,
  assessments: readonly AssessmentEntity[],
  { light }: { light: boolean },
): Promise<AssessmentRow[]> {
  // one after the other: inside an act all of them share one connection
  const applications = await byId(
    manager,
    ApplicationCopyEntity,
    assessments.map(({ applicationId }) => applicationId),
    light ? LINE : undefined,
  );
  const calls = await byId(
    manager,
    CallCopyEntity,
    assessments.map(({ callId }) => callId),
  );
  const reviewers = await byId(
    manager,
    ReviewerEntity,
    assessments.map(({ reviewerId }) => reviewerId),
  );
  const own = await ownOf(manager, actor);
  return assessments.map((assessment) => ({
    assessment,
    application: applications.get(assessment.applicationId)!,
    call: calls.get(assessment.callId)!,
    reviewerName: reviewers.get(assessment.reviewerId)!.name,
    own: own.get(assessment.applicationId),
  }));
}

/** The columns of a line: the answers of a whole call would be megabytes. */
const LINE: (keyof ApplicationCopyEntity)[] = ['id', 'number', 'title', 'organisationName', 'country'];

async function byId<E extends { id: string }>(
  manager: EntityManager,
  Entity: new () => E,
  ids: readonly string[],
  columns?: readonly (keyof E)[],
): Promise<Map<string, E>> {
  const select = columns && Object.fromEntries(columns.map((column) => [column, true]));
  const where = { id: In([...new Set(ids)]) } as FindOptionsWhere<E>;
  const found = await manager.find<E>(Entity, { where, ...(select && { select: select as never }) });
  return new Map(found.map((one) => [one.id, one]));
}

async function ownOf(manager: EntityManager, actor: Actor): Promise<Map<string, AssessmentEntity>> {
  if (actor.personId === null) return new Map();
  const own = await manager.findBy(AssessmentEntity, { reviewerId: actor.personId });
  return new Map(own.map((assessment) => [assessment.applicationId, assessment]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
