import type { Answer, FundClient } from '../../deploy/seed/client.mjs';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import type { Member } from './cast.ts';

/** What the thread has learnt so far: ids of the records by a short name. */
export type Known = Record<string, string>;

export interface Step {
  readonly says: string;
  readonly by: Member;
  /** Others who may do the same: they are not "wrong" people. */
  readonly alsoBy?: readonly Member[];
  /** The fund's day on which it happens, counted from today. */
  readonly day?: number;
  readonly method?: 'PUT';
  readonly path: (known: Known) => string;
  /** Where the record's version is read before the act; the body then carries it. */
  readonly record?: (known: Known) => string;
  readonly body?: (known: Known) => object;
  /** Waits until what the act needs has arrived from another service. */
  readonly after?: (people: Record<Member, FundClient>, known: Known) => Promise<void>;
  readonly learn?: (answer: Answer, known: Known) => void;
}

/** The body of a step, with the record's version as the right person sees it. */
export async function bodyOf(step: Step, people: Record<Member, FundClient>, known: Known): Promise<object> {
  const body = step.body?.(known) ?? {};
  return step.record === undefined
    ? body
    : { ...body, version: (await people[step.by].get(step.record(known))).version };
}

export function send(client: FundClient, step: Step, known: Known, body: object): Promise<Answer> {
  if (step.method !== 'PUT') return client.post(step.path(known), body);
  const file = { name: 'certificate.pdf', type: 'application/pdf', bytes: samplePdf(['Certificate of the journey']) };
  return client.putFile(step.path(known), file);
}
