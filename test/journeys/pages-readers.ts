import fs from 'node:fs';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import type { Limits } from './pages-weight.ts';

/** A person of the demo fund. */
export interface DemoPerson {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
  /** The secret of their app, for who has one. */
  readonly totp?: string;
  readonly organisation?: string;
}

const people = JSON.parse(
  fs.readFileSync(new URL('../../deploy/seed/people.json', import.meta.url), 'utf8'),
) as DemoPerson[];

const first = (role: string): DemoPerson => people.find((person) => person.role === role)!;
const of = (organisation: string): DemoPerson => people.find((person) => person.organisation === organisation)!;

/** One of them by the address. */
export function demoPerson(email: string): DemoPerson {
  const person = people.find((each) => each.email === email);
  if (person === undefined) throw new Error(`${email} is nobody of deploy/seed/people.json`);
  return person;
}

/** For whom a page is, which says what it may weigh. */
export type PageAudience = 'applicant' | 'public' | 'staff';

/** Bytes on the wire and requests, of a first visit: 60 kB are two seconds of a bad line. Staff have better ones. */
export const LIMITS: Readonly<Record<PageAudience, Limits>> = {
  applicant: { all: 60_000, scripts: 30_000, requests: 6 },
  public: { all: 80_000, scripts: 15_000 },
  staff: { scripts: 220_000 },
};
/** Of an applicant's next page: all else is in the browser already. */
export const NEXT_REQUESTS = 2;

export interface ReaderOfPages {
  readonly says: string;
  readonly audience: PageAudience;
  /** Null: nobody has signed in. */
  readonly person: DemoPerson | null;
  /** Where this reader's work begins. */
  readonly home: string;
  /** Pages that only this reader has. */
  readonly own: RegExp;
}

const reader = (says: string, person: DemoPerson | null, home: string, own: RegExp): ReaderOfPages => ({
  says,
  audience: person === null ? 'public' : person.role === 'applicant' ? 'applicant' : 'staff',
  person,
  home,
  own,
});

export const NOBODY = reader('nobody in particular', null, '/', /^\//);

/** One reader of each role; of the applicants one with a grant and one whose application is in review. */
export const READERS: readonly ReaderOfPages[] = [
  NOBODY,
  reader('an NGO with a grant', of('rive-claire'), '/apply', /^\/(apply|account)\b/),
  reader('an NGO in review', of('harbour-light'), '/apply', /^\/(apply|account)\b/),
  reader('a reviewer', first('reviewer'), '/review', /^\/(review|account)\b/),
  reader('the secretariat', first('secretariat'), '/office', /^\/(office|account)\b/),
  reader('a trustee', first('trustee'), '/board', /^\/(board|account)\b/),
  reader('the certifying officer', first('certifying-officer'), '/finance', /^\/(finance|account)\b/),
  reader('the approving officer', first('approving-officer'), '/finance', /^\/(finance|account)\b/),
  reader('the releasing officer', first('releasing-officer'), '/finance', /^\/(finance|account)\b/),
  reader('a donor', first('donor'), '/donor', /^\/(donor|account)\b/),
  reader('the auditor', first('auditor'), '/audit', /^\/(audit|account|finance)\b/),
  reader('the administrator', first('administrator'), '/admin/people', /^\/(admin|account)\b/),
];

/** A whole fund with everything of the demonstration in it. */
export async function aFilledFund(
  name: string,
  choices: { readonly single?: boolean; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<WholeFund> {
  const fund = await aWholeFund(name, choices);
  try {
    await programOutput(['deploy/seed/seed.mjs'], {
      PORTAL_URL: fund.url,
      CLOCK_OFFSET_FILE: fund.environment['CLOCK_OFFSET_FILE']!,
      FUND_COMMAND: JSON.stringify([process.execPath, 'tools/fund.mjs']),
      FUND_STATE_DIRECTORY: fund.stateDirectory,
    });
    return fund;
  } catch (error) {
    await fund.stop();
    throw error;
  }
}
