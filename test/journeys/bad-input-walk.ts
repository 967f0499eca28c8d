import fs from 'node:fs';
import path from 'node:path';
import { routes, type Route } from '#contracts/routes';
import { requestMisfit } from '#test/support/api-schemas';
import { RouteTable } from '../../apps/portal/src/api/route-table.ts';
import type { WholeFund } from '#test/support/whole-fund';
import { credentials } from '../../deploy/seed/authenticator.mjs';
import type { FundClient } from '../../deploy/seed/client.mjs';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import { attacksOn, takesNoKey, unknownFields, type Attack, type Target } from './bad-input-attacks.ts';
import { fuzzedBodies } from './bad-input-fuzz.ts';
import type { Sample } from './bad-input-people.ts';
import { LONGEST, LOOSE, samples, STANDS_IN } from './bad-input-samples.ts';
import { WatchedTables } from '#test/support/watched-tables';
import { wrongValues } from './bad-input-values.ts';
import { faultIn, faultInField, inTurns, JSON_TYPE, Wire, type Seen } from './bad-input-wire.ts';
import { castOf, CAST, email, password, totp, type Member } from './cast.ts';
import { bodyOf, type Known, type Step } from './step.ts';
import { thread } from './thread.ts';

export const TABLE = new RouteTable(routes);
/** Pieces of files have neither fields nor keys: document-upload.spec.ts tries them. */
export const UNSAFE: readonly Route[] = routes.filter(({ method, body }) => method !== 'GET' && body !== 'pieces');

/** What all parts of the journey share: the fund, its people and what is known of the records. */
export interface Walk {
  readonly fund: WholeFund;
  readonly people: Record<Member, FundClient>;
  readonly wires: Record<Member, Wire>;
  readonly tables: WatchedTables;
  readonly known: Known;
  /** What was tried, by the name of the route. */
  readonly tried: Map<string, Target>;
  /** Fields whose wrong values were all tried, with their service. */
  readonly seen: Set<string>;
  /** Wrong requests so far, without the fuzzed ones. */
  count: number;
}

export async function aWalk(fund: WholeFund): Promise<Walk> {
  const file = path.join(fund.stateDirectory, 'password');
  fs.writeFileSync(file, password('administrator'));
  const who = ['--email', email('administrator'), '--name', 'Administrator', '--role', 'administrator'];
  await fund.operator('user', 'add', ...who, '--password-file', file);
  await fund.clock.goToDay(-92);
  const people = await castOf(fund.url);
  const wires: Partial<Record<Member, Wire>> = { nobody: new Wire(fund.url) };
  for (const member of Object.keys(CAST) as Member[]) {
    wires[member] ??= await aWire(fund, member);
  }
  const everybody = await people.administrator.get('/people');
  const idOf = (member: Member): string => everybody.find((each: { email: string }) => each.email === email(member)).id;
  const known = {
    'a person': idOf('donor'),
    'a reviewer': idOf('firstReviewer'),
    'an officer': idOf('secretariat'),
    'a representative': idOf('grantee'),
  };
  const tables = await WatchedTables.of(fund);
  return { fund, people, wires: wires as Walk['wires'], tables, known, tried: new Map(), seen: new Set(), count: 0 };
}

/** Good for five minutes of moving money, for who does that. */
async function aWire(fund: WholeFund, member: Member): Promise<Wire> {
  const person = { email: email(member), password: password(member), totp: totp(member) };
  return Wire.signedIn(fund.url, await credentials(person));
}

/** The step's right request, with the longest texts it may carry. */
async function rightRequest(
  { people, known }: Walk,
  step: Step,
): Promise<{ route: Route; path: string; body: object }> {
  const address = step.path(known);
  const { route } = TABLE.match(step.method ?? 'POST', address);
  return { route, path: address, body: { ...(await bodyOf(step, people, known)), ...LONGEST[route.name] } };
}

export async function targetOfStep(walk: Walk, step: Step): Promise<Target> {
  if (totp(step.by) !== undefined) walk.wires[step.by] = await aWire(walk.fund, step.by);
  const { route, path: address, body } = await rightRequest(walk, step);
  const by = walk.wires[STANDS_IN[route.name] ?? step.by];
  return { route, by, path: address, body: body as Target['body'], loose: LOOSE[route.name] ?? [] };
}

export async function targetOfSample(walk: Walk, sample: Sample): Promise<Target> {
  const { known, people, wires } = walk;
  await sample.find?.(people[sample.by], known);
  const version = await sample.version?.(people[sample.by], known);
  const body = { ...sample.body?.(known), ...(version !== undefined && { version }) };
  const { route } = TABLE.match('POST', sample.path(known));
  if (route.name !== sample.route) throw new Error(`the sample of ${sample.route} is at an address of ${route.name}`);
  const { loose = [], deaf = false } = sample;
  return { route, by: wires[sample.by], path: sample.path(known), body, loose, deaf };
}

export const samplesBefore = (says: string): Sample[] => samples.filter(({ before }) => before === says);

/** Tries everything on the targets; what was not refused clearly, and what changed although all was refused. */
export async function troublesAt(walk: Walk, targets: readonly Target[]): Promise<string[]> {
  const troubles: string[] = [];
  for (const target of targets) {
    walk.tried.set(target.route.name, target);
    const misfit = requestMisfit(target.route.name, target.body);
    if (misfit !== undefined) troubles.push(`${target.route.name}: its right body is not as described: ${misfit}`);
    await walk.tables.settled();
    const before = await walk.tables.state();
    const readsFields = target.route.body !== 'file' && target.deaf !== true;
    const inFields = readsFields ? [...unknownFields(target), ...wrongValues(target, walk.seen)] : [];
    const wrong = [...attacksOn(target), ...inFields];
    walk.count += wrong.length;
    await inTurns(wrong, async (attack) => {
      const fault = attackFault(attack, await target.by.send(attack.shot).catch(silence));
      if (fault !== undefined) troubles.push(`${target.route.name}: ${attack.says}: ${fault}`);
    });
    const after = await walk.tables.state();
    for (const [table, rows] of Object.entries(after)) {
      if (rows !== before[table]) troubles.push(`${target.route.name}: ${table} was ${before[table]}, is ${rows}`);
    }
    if (readsFields) troubles.push(...(await fuzzTroubles(walk, target)));
  }
  return troubles;
}

const silence = (error: Error): Seen => ({ status: 599, headers: {}, text: `no answer: ${error.message}` });

function attackFault({ statuses, field }: Attack, seen: Seen): string | undefined {
  const fault = field === undefined ? faultIn(seen) : faultInField(seen, field);
  if (fault !== undefined) return fault;
  if (statuses.length === 0 || statuses.includes(seen.status)) return undefined;
  return `${seen.status} instead of ${statuses.join(' or ')}: ${seen.text.slice(0, 200)}`;
}

/** Random bodies: each is refused clearly or carried out in full; as many acts are stored as were answered with success. */
async function fuzzTroubles({ tables }: Walk, target: Target): Promise<string[]> {
  const { route, path: address, by } = target;
  const troubles: string[] = [];
  const before = await tables.acts();
  let accepted = 0;
  await inTurns(fuzzedBodies(target), async (body) => {
    const shot = { method: route.method, path: `/api${address}`, headers: JSON_TYPE, body };
    const seen = await by.send(shot).catch(silence);
    if (seen.status < 300) {
      accepted += 1;
      const misfit = requestMisfit(route.name, JSON.parse(body));
      if (misfit !== undefined) troubles.push(`${route.name}: took ${body.slice(0, 300)}, though ${misfit}`);
    } else if (faultIn(seen) !== undefined)
      troubles.push(`${route.name}: fuzzed with ${body.slice(0, 300)}: ${faultIn(seen)}`);
  });
  const stored = (await tables.acts()) - before;
  // signing in and out leaves no key: it is no act on a record
  if (!takesNoKey(route) && stored !== accepted) {
    troubles.push(`${route.name}: ${accepted} of the fuzzed bodies were accepted, ${stored} were carried out`);
  }
  return troubles;
}

/** The step's right request ten times at once under one key: the same answer ten times, and one effect. */
export async function tenAtOnce(
  walk: Walk,
  step: Step,
  key: string,
): Promise<{ answers: Seen[]; acts: number; body: object }> {
  const { path: address, route, body } = await rightRequest(walk, step);
  const file = samplePdf(['Certificate of the journey']);
  const headers = { 'content-type': 'application/pdf', 'x-file-name': 'certificate.pdf' };
  const shot = route.body === 'file' ? { body: file, headers } : { body: JSON.stringify(body), headers: JSON_TYPE };
  const before = await walk.tables.acts();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      walk.wires[step.by].send({ method: route.method, path: `/api${address}`, key, ...shot }),
    ),
  );
  return { answers, acts: (await walk.tables.acts()) - before, body };
}

export { thread };
