import { demoCallRules } from '#test/builders/call-rules';
import { until, type Answer } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import type { Member } from './cast.ts';
import type { Step } from './step.ts';

const reviewer = (member: Member, points: number): Step => ({
  says: `${member} scores on the rubric`,
  by: member,
  day: -40,
  path: (known) => `/assessments/${known[`assessment of ${member}`]}/submit`,
  record: (known) => `/assessments/${known[`assessment of ${member}`]}`,
  after: async (people, known) => {
    const [line] = await people[member].get('/assessments');
    known[`assessment of ${member}`] = line.id;
  },
  body: () => ({
    scores: demoCallRules().criteria.map(({ id }) => ({
      criterion: id,
      halfPoints: points,
      reason: 'A clear need and a clear plan.',
    })),
    comment: 'Worth funding.',
  }),
});

const tranche = (verb: string, by: Member): Step => ({
  says: `${by}: ${verb} the tranche`,
  by,
  path: (known) => `/tranches/${known['tranche']}/${verb}`,
  record: (known) => `/tranches/${known['tranche']}`,
});

const callRequest = (): object => ({
  title: 'Small grants of the journey',
  summary: 'Shelter, health care and legal help, at most USD 20,000 and eight months.',
  opensAt: DemoClock.instant(-90),
  deadline: DemoClock.instant(-60, true),
  timeZone: 'Europe/Vienna',
  rules: demoCallRules(),
});

/** One grant from call to public record: every act, by the right person, in order. */
export const thread: readonly Step[] = [
  {
    says: 'the secretariat drafts a call',
    by: 'secretariat',
    day: -91,
    path: () => '/calls',
    body: callRequest,
    learn: (call, known) => (known['call'] = call.id),
  },
  {
    says: 'the secretariat publishes it',
    by: 'secretariat',
    path: (known) => `/calls/${known['call']}/publish`,
    record: (known) => `/calls/${known['call']}`,
  },
  {
    says: 'an organisation registers',
    by: 'grantee',
    alsoBy: ['otherApplicant'],
    day: -80,
    path: () => '/organisations',
    body: () => ({
      name: 'Journey House',
      country: 'GH',
      city: 'Tema',
      registrationNumber: 'REG-JOURNEY-0471',
      registeredOn: '2015-03-12',
      mission: 'Shelter and legal help.',
    }),
  },
  {
    says: 'it starts an application',
    by: 'grantee',
    alsoBy: ['otherApplicant'],
    path: () => '/applications',
    body: (known) => ({ callId: known['call'] }),
    learn: (draft, known) => (known['application'] = draft.id),
  },
  {
    says: 'it answers the questions',
    by: 'grantee',
    path: (known) => `/applications/${known['application']}/edit`,
    record: (known) => `/applications/${known['application']}`,
    body: () => ({
      title: 'A safe place and a lawyer',
      language: 'en',
      requested: { amount: '18000.00', currency: 'USD' },
      months: 8,
      yearsOfExperience: 6,
      answers: { need: '40 people need a safe place.', approach: 'Shelter, then legal help.' },
    }),
  },
  {
    says: 'it uploads its certificate',
    by: 'grantee',
    method: 'PUT',
    path: (known) => `/applications/${known['application']}/documents/certificate`,
  },
  {
    says: 'it submits before the deadline',
    by: 'grantee',
    path: (known) => `/applications/${known['application']}/submit`,
    record: (known) => `/applications/${known['application']}`,
    body: () => ({ confirmed: true }),
    learn: (receipt, known) => (known['receipt'] = JSON.stringify(receipt)),
  },
  {
    says: 'the secretariat closes the call after the deadline',
    by: 'secretariat',
    day: -59,
    path: (known) => `/calls/${known['call']}/close`,
    record: (known) => `/calls/${known['call']}`,
  },
  {
    says: 'the secretariat finds it eligible, with reasons',
    by: 'secretariat',
    path: (known) => `/applications/${known['application']}/find-eligible`,
    record: (known) => `/applications/${known['application']}`,
    body: () => ({ reasons: ['Registered in time, six years of experience, all documents there.'] }),
  },
  {
    says: 'the secretariat assigns three reviewers',
    by: 'secretariat',
    day: -50,
    path: (known) => `/review/calls/${known['call']}/assign`,
    after: async ({ secretariat }, known) => {
      await until(
        'the screened application',
        () => secretariat.get('/review/calls'),
        (calls: Answer) =>
          calls.some((each: Answer) => each.callId === known['call'] && each.closed && each.eligible === 1),
      );
      await until(
        'three reviewers',
        () => secretariat.get('/reviewers'),
        (lines: Answer) => lines.length === 3,
      );
    },
  },
  reviewer('firstReviewer', 9),
  reviewer('secondReviewer', 8),
  reviewer('thirdReviewer', 7),
  {
    says: 'the secretariat ranks and drafts the recommendation',
    by: 'secretariat',
    day: -30,
    path: () => '/recommendations',
    body: (known) => ({ callId: known['call'] }),
    learn: (drafted, known) => (known['recommendation'] = drafted.id),
  },
  {
    says: 'the secretariat sends it to the board',
    by: 'secretariat',
    path: (known) => `/recommendations/${known['recommendation']}/send`,
    record: (known) => `/recommendations/${known['recommendation']}`,
  },
  ...(['firstTrustee', 'secondTrustee'] as const).map((by): Step => ({
    says: `${by} agrees`,
    by,
    alsoBy: ['firstTrustee', 'secondTrustee'],
    path: (known) => `/recommendations/${known['recommendation']}/agree`,
    record: (known) => `/recommendations/${known['recommendation']}`,
  })),
  {
    says: 'the board approves',
    by: 'secondTrustee',
    alsoBy: ['firstTrustee'],
    path: (known) => `/recommendations/${known['recommendation']}/approve`,
    record: (known) => `/recommendations/${known['recommendation']}`,
  },
  {
    says: 'the grantee signs the agreement and gives its account',
    by: 'grantee',
    day: -20,
    path: (known) => `/agreements/${known['agreement']}/sign`,
    record: (known) => `/agreements/${known['agreement']}`,
    after: async ({ grantee }, known) => {
      const [line] = await until<Answer>(
        'the agreement',
        () => grantee.get('/agreements'),
        (lines) => lines.length === 1,
      );
      known['agreement'] = line.id;
    },
    body: () => ({
      accepted: true,
      bankAccount: {
        holder: 'Journey House',
        accountNumber: '0123456789',
        bic: 'GHCBGHACXXX',
        bankName: 'Invented Bank',
        bankCountry: 'GH',
        town: 'Tema',
        country: 'GH',
      },
    }),
  },
  {
    says: 'the fund countersigns',
    by: 'secretariat',
    path: (known) => `/agreements/${known['agreement']}/countersign`,
    record: (known) => `/agreements/${known['agreement']}`,
    body: () => ({ startsOn: DemoClock.day(-18) }),
    learn: (agreement, known) => {
      known['tranche'] = agreement.tranches[0].id;
      known['report'] = agreement.reports[0].id;
    },
  },
  tranche('request', 'grantee'),
  tranche('certify', 'certifying'),
  tranche('approve', 'approving'),
  {
    ...tranche('release', 'releasing'),
    after: async ({ releasing }, known) => {
      await until(
        'the witnesses of the log',
        () => releasing.get(`/tranches/${known['tranche']}`),
        (answer: Answer) => answer.decisionWitnessed,
      );
    },
  },
  {
    says: 'the payment file is made',
    by: 'releasing',
    path: () => '/payment-runs',
    body: () => ({ currency: 'USD' }),
    learn: (run, known) => (known['run'] = run.id),
  },
  {
    says: 'the payment file is sent',
    by: 'releasing',
    path: (known) => `/payment-runs/${known['run']}/send`,
    record: (known) => `/payment-runs/${known['run']}`,
  },
  {
    says: 'the payment is marked as paid',
    by: 'certifying',
    day: -16,
    path: (known) => `/payment-runs/${known['run']}/settle`,
    record: (known) => `/payment-runs/${known['run']}`,
    body: () => ({ settledOn: DemoClock.day(-17) }),
  },
  {
    says: 'the grantee reports',
    by: 'grantee',
    day: -2,
    path: (known) => `/reports/${known['report']}/submit`,
    record: (known) => `/reports/${known['report']}`,
    body: () => ({
      narrative: 'Forty people were sheltered and thirty met a lawyer, as planned; one activity was late.',
      spent: { amount: '14000.00', currency: 'USD' },
      peopleAssisted: 40,
    }),
  },
  {
    says: 'the secretariat accepts the report',
    by: 'secretariat',
    path: (known) => `/reports/${known['report']}/accept`,
    record: (known) => `/reports/${known['report']}`,
  },
  {
    says: 'the secretariat publishes the grant',
    by: 'secretariat',
    day: 0,
    path: (known) => `/publications/${known['publication']}/publish`,
    body: (known) => ({
      level: 'full',
      ground: 'The grantee agreed in writing.',
      version: Number(known['publication version']),
    }),
    after: async ({ secretariat }, known) => {
      const [publication] = await until<Answer>(
        'the publication',
        () => secretariat.get('/publications'),
        (lines) => lines.length === 1,
      );
      known['publication'] = publication.id;
      known['publication version'] = String(publication.version);
      known['reference'] = publication.reference;
    },
  },
];
