import { createHash, randomUUID } from 'node:crypto';
import type { CallRules } from '#contracts/call-rules';
import type { JsonValue } from '#kernel/canonical-json';
import { demoCallRules } from '#test/builders/call-rules';
import type { Caller } from '#test/support/caller';
import { aService, type TestService } from '#test/support/service';
import { ReviewConfig } from '../src/config.ts';
import { ReviewModule } from '../src/review.module.ts';

/** What every organisation has attached. */
export const CERTIFICATE = '%PDF-1.4 a certificate';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const CRITERIA = demoCallRules().criteria.map(({ id }) => id);

/** Scores every criterion alike, so that the total is a hundred times the half-points. */
export const judgement = (halfPoints: number) => ({
  scores: CRITERIA.map((criterion) => ({ criterion, halfPoints, reason: `Reasoned at length about ${criterion}.` })),
  comment: 'A sound proposal with a weak budget.',
});

export interface SubmittedApplication {
  readonly applicationId: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly number: string;
}

/** The review service and what the rest of the fund tells it. */
export class AReview {
  private running = 0;

  constructor(readonly service: TestService) {}

  get secretariat(): Caller {
    return this.service.as('secretariat');
  }

  reviewer(personId: string): Caller {
    return this.service.as({ personId, roles: ['reviewer'], name: 'Reviewer' });
  }

  trustee(name: string, personId: string = randomUUID()): Caller {
    return this.service.as({ personId, roles: ['trustee'], name });
  }

  /** New members of the panel; returns their ids. */
  async panel(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    for (const [at, personId] of ids.entries()) {
      await this.service.deliver('person.added', { personId, name: `Reviewer ${at + 1}`, roles: ['reviewer'] });
    }
    return ids;
  }

  /** Everybody leaves, so that the next test has a panel of its own. */
  async disperse(personIds: readonly string[]): Promise<void> {
    for (const personId of personIds)
      await this.service.deliver('person.disabled', { personId, reason: 'The test is over.' });
  }

  published(callId: string = randomUUID(), bent: Partial<CallRules> = {}, rulesVersion = 1) {
    const rules = { ...demoCallRules(), ...bent };
    return {
      callId,
      slug: `call-${callId.slice(0, 8)}`,
      title: 'Call 10.2',
      rulesVersion,
      rules: rules as unknown as JsonValue,
      rulesHash: sha256(JSON.stringify(rules)),
      opensAt: '2026-01-01T00:00:00.000Z',
      deadline: '2026-02-28T22:59:00.000Z',
    };
  }

  application(callId: string, bent: { organisationId?: string; amount?: string; applicationId?: string } = {}) {
    const number = `A-2026-${String(++this.running).padStart(5, '0')}`;
    const { applicationId = randomUUID(), organisationId = randomUUID(), amount = '20000.00' } = bent;
    return {
      applicationId,
      callId,
      organisationId,
      number,
      organisationName: `Organisation of ${number}`,
      country: 'KE',
      title: `Safe house ${number}`,
      language: 'en',
      requested: {
        amount,
        currency: 'USD',
      },
      months: 8,
      rulesHash: sha256('rules'),
      contentHash: sha256(number),
      fileHashes: [sha256(CERTIFICATE)],
      answers: { need: 'Forty women and their children.' },
      documents: [
        {
          kind: 'certificate',
          name: 'certificate.pdf',
          bytes: 1200,
          sha256: sha256(CERTIFICATE),
        },
      ],
    };
  }

  /** A closed call with so many screened applications, all eligible. `amounts` are what they ask for. */
  async screenedCall(amounts: readonly string[], bent: Partial<CallRules> = {}) {
    const call = this.published(undefined, bent);
    const { callId } = call;
    await this.service.deliver('call.published', call, { seq: 1 });
    const applications: SubmittedApplication[] = [];
    for (const amount of amounts) {
      const application = this.application(callId, { amount });
      applications.push(application);
      await this.service.deliver('application.submitted', application);
    }
    await this.service.deliver('call.closed', { callId, slug: call.slug, submitted: amounts.length }, { seq: 2 });
    for (const application of applications) await this.screen(application);
    return { callId, applications, rulesHash: call.rulesHash };
  }

  async screen(
    { applicationId, callId, organisationId }: SubmittedApplication,
    outcome: 'eligible' | 'ineligible' = 'eligible',
  ) {
    const screened = { applicationId, callId, organisationId, reasons: ['Screened.'] };
    await this.service.deliver(`application.found-${outcome}`, screened);
  }

  /** Every assigned assessment of the call is submitted with the half-points that `judge` gives its application. */
  async assessAll(callId: string, judge: (applicationId: string, reviewerId: string) => number): Promise<void> {
    const rows: { id: string; version: number; application_id: string; reviewer_id: string }[] =
      await this.service.query(
        'system',
        `SELECT id, version, application_id, reviewer_id FROM assessment WHERE call_id = $1 AND status = 'assigned' ORDER BY id`,
        [callId],
      );
    for (const { id, version, application_id, reviewer_id } of rows) {
      const body = { version, ...judgement(judge(application_id, reviewer_id)) };
      const { status } = await this.reviewer(reviewer_id).post(`/assessments/${id}/submit`, body);
      if (status !== 201) throw new Error(`submitting answered ${status}`);
    }
  }
}

export async function aReview(): Promise<AReview> {
  return new AReview(await aService(ReviewModule, ReviewConfig));
}
