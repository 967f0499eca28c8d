import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { FileState } from '#contracts/api/applications';
import type { AssessmentLine, AssessmentView, ScoreView } from '#contracts/api/review';
import { assessmentLifecycle } from '#contracts/lifecycles/assessment.lifecycle';
import { verbsFrom } from '#kernel/lifecycle';
import { toMoneyText } from '#kernel/money';
import type { Actor } from '#platform/actor/actor';
import { hiding } from '#platform/http/masks';
import { VersionedRequest } from '#platform/http/versioned-request';
import type { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import type { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { LONGEST_REASON as LONGEST_CONFLICT } from '../conflict/conflict.rules.ts';
import { PlainText } from '#platform/http/request-fields';
import type { AssessmentEntity } from './assessment.entity.ts';
import { hiddenFields, isOwn } from './assessment.policy.ts';
import { LONGEST_COMMENT, LONGEST_REASON } from './assessment.rules.ts';

export class ScoreRequest implements ScoreView {
  @IsString()
  @MaxLength(40)
  criterion: string;

  @IsInt({ message: 'Choose a score from 0 to 5 in steps of a half.' })
  halfPoints: number;

  @PlainText({ longest: LONGEST_REASON, least: 0 })
  reason: string;
}

/** A part of the draft: scores that are not named stay as they are. */
export class EditAssessmentRequest extends VersionedRequest {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ScoreRequest)
  scores?: ScoreRequest[];

  @IsOptional()
  @PlainText({ longest: LONGEST_COMMENT, least: 0 })
  comment?: string;
}

export class SubmitAssessmentRequest extends VersionedRequest {
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ScoreRequest)
  scores: ScoreRequest[];

  @PlainText({ longest: LONGEST_COMMENT, least: 0 })
  comment: string;
}

export class StepAsideRequest extends VersionedRequest {
  @IsString()
  kind: string;

  @PlainText({ longest: LONGEST_CONFLICT })
  reason: string;
}

/** An assessment with what its views also show. */
export interface AssessmentRow {
  readonly assessment: AssessmentEntity;
  readonly application: ApplicationCopyEntity;
  readonly call: CallCopyEntity;
  readonly reviewerName: string;
  /** The actor's own assessment of the same application. */
  readonly own: AssessmentEntity | undefined;
}

/** The whole line; what the actor does not get of it is noted, and left out on the way to them. */
export function assessmentLine(
  actor: Actor,
  { assessment, application, call, reviewerName, own }: AssessmentRow,
): AssessmentLine {
  const { id, version, status, applicationId, callId, total, submittedAt } = assessment;
  const { number: applicationNumber, organisationName, country, title } = application;
  const line = {
    id,
    version,
    status,
    applicationId,
    applicationNumber,
    callId,
    organisationName,
    country,
    callTitle: call.title,
    title,
    reviewerName,
    total,
    submittedAt: submittedAt?.toISOString() ?? null,
  };
  return hiding(line, hiddenFields(actor, assessment, own));
}

/** `panel` is every assessment of the application; the submitted ones of others are shown, by code. `files` by hash. */
export function assessmentView(
  actor: Actor,
  row: AssessmentRow,
  panel: readonly AssessmentEntity[],
  files: ReadonlyMap<string, FileState>,
): AssessmentView {
  const { assessment, application, call, own } = row;
  const { months, language, answers } = application;
  const documents = application.documents.map((document) => ({
    ...document,
    state: files.get(document.sha256) ?? ('ready' as const),
  }));
  const requested = toMoneyText({ minor: application.requestedMinor, currency: application.currency });
  const view = {
    ...assessmentLine(actor, row),
    rules: call.rules,
    application: { requested, months, language, answers, documents },
    scores: assessment.scores,
    comment: assessment.comment,
    panel: panel
      .filter((other) => other.id !== assessment.id && other.status === 'submitted')
      .toSorted((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
      .map(({ code, total, scores, comment }) => ({ code, total: total!, scores, comment })),
    allowed: isOwn(actor, assessment) ? verbsFrom(assessmentLifecycle, assessment.status, actor.roles) : [],
  };
  return hiding(view, hiddenFields(actor, assessment, own));
}
