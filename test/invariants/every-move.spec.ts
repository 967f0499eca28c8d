import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { ROLES, type Role } from '#contracts/roles';
import { NEW, type Lifecycle } from '#kernel/lifecycle';
import { Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { ActSetting } from '#platform/act/act-setting';
import { RecordEntity } from '#platform/database/record.entity';
import { fundRulebook, type Rulebook } from '#platform/rulebook/rulebook';

// Every (state, verb, role) of every lifecycle, tried through the act that the services use. The database stands behind
// a wall: who reaches the wall was let through by permission and lifecycle, and has changed nothing.

class AnyRecord extends RecordEntity {}
class ReachedTheDatabase extends Error {}

const wall = new Proxy({} as EntityManager, {
  get(): never {
    throw new ReachedTheDatabase();
  },
});

const NOW = new Date('2026-11-20T09:00:00Z');

const actOf = (rulebook: Rulebook, role: Role, factorAt: Date | null = NOW): Act =>
  new Act(new ActSetting('portal', rulebook, () => 'nobody'), {
    tx: wall,
    actor: {
      personId: role === 'public' || role === 'system' ? null : 'somebody',
      roles: [role],
      name: role,
      ...(factorAt && { factorAt }),
    },
    now: NOW,
    realTime: NOW,
    requestId: 'every-move',
  });

/** What came of it: undefined when it was let through, else the refusal. */
async function attempt(act: Act, lifecycle: Lifecycle, state: string, verb: string): Promise<Refusal | undefined> {
  const event = { payload: {} as never };
  const record = Object.assign(new AnyRecord(), { id: 'a-record', status: state, version: 1 });
  try {
    act.mustBePermitted(`${lifecycle.name}.${verb}`);
    if (state === NEW) await act.create(lifecycle, AnyRecord, verb as never, {}, event);
    else await act.move(lifecycle, AnyRecord, record, verb, event);
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (!(error instanceof ReachedTheDatabase)) throw error;
    return undefined;
  }
  throw new Error('the act wrote nothing');
}

interface Trial {
  readonly state: string;
  readonly verb: string;
  readonly role: Role;
}

function trialsOf({ table }: Lifecycle): Trial[] {
  const verbs = [...new Set([...Object.values(table).flatMap((moves) => Object.keys(moves)), 'bribe'])];
  return Object.keys(table).flatMap((state) =>
    verbs.flatMap((verb) => ROLES.map((role): Trial => ({ state, verb, role }))),
  );
}

/** Read from the table directly, by nothing that the platform uses. */
function expectedOf({ table }: Lifecycle, { state, verb, role }: Trial): string {
  const holds = (moves: Lifecycle['table'][string], name: string): boolean => moves[name]?.by.includes(role) ?? false;
  if (holds(table[state]!, verb)) return 'done';
  // a person who may do this in another state is told what is possible now; all others, that it is not for them
  if (!Object.values(table).some((moves) => holds(moves, verb)))
    return role === 'public' ? 'sign-in-needed' : 'not-your-role';
  const allowed = Object.keys(table[state]!).filter((name) => holds(table[state]!, name));
  return `not-allowed-now, allowed: ${allowed.join(' ') || 'nothing'}`;
}

/** Where platform and table are not of one mind, in sentences. */
async function differences(rulebook: Rulebook, lifecycle: Lifecycle): Promise<string[]> {
  const found: string[] = [];
  for (const trial of trialsOf(lifecycle)) {
    const { state, verb, role } = trial;
    const refusal = await attempt(actOf(rulebook, role), lifecycle, state, verb);
    const allowed = refusal?.allowed && `, allowed: ${refusal.allowed.join(' ') || 'nothing'}`;
    const outcome = refusal === undefined ? 'done' : `${refusal.code}${allowed ?? ''}`;
    const expected = expectedOf(lifecycle, trial);
    if (outcome !== expected) found.push(`${role} ${state}.${verb}: ${outcome}; the table says: ${expected}`);
  }
  return found;
}

const lifecycles = fundRulebook.lifecycles.map(({ lifecycle }) => lifecycle);
const lifecycleNamed = (name: string): Lifecycle => lifecycles.find((lifecycle) => lifecycle.name === name)!;

describe('every move', () => {
  it.each(lifecycles.map((lifecycle) => [lifecycle.name, lifecycle] as const))(
    'of %s is made by whom the table names, in the state it names, and by nobody else',
    async (_, lifecycle) => {
      expect(trialsOf(lifecycle).length).toBeGreaterThan(ROLES.length * 2);
      expect(await differences(fundRulebook, lifecycle)).toEqual([]);
    },
  );

  it('that moves money needs a second factor, one that changes an account the proof of its owner, and no other either', async () => {
    const asked: string[] = [];
    for (const lifecycle of lifecycles)
      for (const { state, verb, role } of trialsOf(lifecycle)) {
        const refusal = await attempt(actOf(fundRulebook, role, null), lifecycle, state, verb);
        if (refusal?.code === 'fresh-factor-needed') asked.push(`${lifecycle.name}.${verb} of ${role}`);
      }
    expect([...new Set(asked)]).toEqual([
      'account-change.propose of applicant',
      'account-change.confirm of certifying-officer',
      'account-change.agree of approving-officer',
      'tranche.release of releasing-officer',
      'payment-run.send of releasing-officer',
    ]);
  });

  it('that is refused lists what the same person may do instead', async () => {
    const officer = actOf(fundRulebook, 'secretariat');
    const refusal = await attempt(officer, lifecycleNamed('application'), 'draft', 'find-eligible');
    expect(refusal).toMatchObject({
      kind: 'not-allowed-now',
      allowed: [],
      message: 'find-eligible is not possible while the application is draft.',
      params: { verb: 'find-eligible', record: 'application', state: 'draft' },
    });
    const again = await attempt(officer, lifecycleNamed('call'), 'draft', 'close');
    expect(again?.allowed).toEqual(['revise']);
    const applicant = actOf(fundRulebook, 'applicant');
    const twice = await attempt(applicant, lifecycleNamed('application'), 'submitted', 'submit');
    expect(twice?.allowed).toEqual(['withdraw']);
  });

  it('would be found if it were open to one role too many', async () => {
    const permissions = new Map([...fundRulebook.permissions, ['application.award', ['system', 'trustee']]] as [
      string,
      Role[],
    ][]);
    expect(await differences({ ...fundRulebook, permissions }, lifecycleNamed('application'))).toContain(
      'trustee eligible.award: done; the table says: not-your-role',
    );
  });

  it('would be found if its roles differed from state to state, which a permission cannot say', async () => {
    const tranche = lifecycleNamed('tranche');
    const { certified } = tranche.table;
    const table = {
      ...tranche.table,
      certified: { ...certified, return: { ...certified!['return']!, by: ['approving-officer'] } },
    };
    expect(await differences(fundRulebook, { ...tranche, table })).toEqual([
      'certifying-officer certified.return: done; the table says: not-allowed-now, allowed: nothing',
    ]);
  });
});
