import { describe, expect, it } from '@jest/globals';
import { SERVICES, type ServiceName } from '#contracts/services';
import type { Lifecycle, LifecycleTable } from '#kernel/lifecycle';
import { LEAF_JOB } from '#platform/bus/on-event';
import { rulebookProblems, type ServiceMethods } from '#platform/rulebook/rulebook-problems';
import { fundRulebook, type Rulebook } from '#platform/rulebook/rulebook';

// The fund's own rulebook, bent by one word. createService throws when this list is not empty, with all of it in the
// message (libs/platform/test/start.e2e-spec.ts), and startService then ends the process: the service does not start.

/** A service that has just what the rulebook asks of it. */
function completeMethods(service: ServiceName): ServiceMethods {
  const verbs = fundRulebook.lifecycles
    .filter(({ owner }) => owner === service)
    .flatMap(({ lifecycle: { name, table } }) =>
      Object.values(table).flatMap((moves) => Object.keys(moves).map((verb) => `${name}.${verb}`)),
    );
  const events = Object.entries(fundRulebook.subscriptions)
    .filter(([, subscribers]) => subscribers.includes(service))
    .map(([name]) => name);
  return {
    performs: [...new Set(verbs)].map((stands) => ({ method: `perform ${stands}`, stands })),
    handles: [...events, ...(service === 'audit' ? [LEAF_JOB] : [])].map((stands) => ({
      method: `handle ${stands}`,
      stands,
    })),
  };
}

const methods = completeMethods('applications');
const problems = (rulebook: Partial<Rulebook>, found: Partial<ServiceMethods> = {}): string[] =>
  rulebookProblems({ ...fundRulebook, ...rulebook }, 'applications', { ...methods, ...found });

/** The fund's lifecycles with one of them bent. */
function lifecyclesWith(name: string, bend: (table: LifecycleTable) => LifecycleTable): Rulebook['lifecycles'] {
  return fundRulebook.lifecycles.map(({ owner, lifecycle }) => ({
    owner,
    lifecycle: lifecycle.name === name ? { ...(lifecycle as Lifecycle), table: bend(lifecycle.table) } : lifecycle,
  }));
}

describe('a service', () => {
  it.each(SERVICES)('starts when it has what the rulebook asks: %s', (service) => {
    expect(rulebookProblems(fundRulebook, service, completeMethods(service))).toEqual([]);
  });

  it('does not start when an event has no contract', () => {
    const events = fundRulebook.events.filter(({ name }) => name !== 'application.submitted');
    expect(problems({ events })).toEqual(['application: the event application.submitted has no contract']);
  });

  it('does not start when a state cannot be reached', () => {
    const lifecycles = lifecyclesWith('application', (table) => ({
      ...table,
      submitted: {
        ...table['submitted'],
        'find-eligible': { ...table['submitted']!['find-eligible']!, to: 'submitted' },
      },
    }));
    expect(problems({ lifecycles })).toEqual(
      ['eligible', 'awarded', 'reserve', 'not-selected'].map(
        (state) => `application: the state "${state}" cannot be reached`,
      ),
    );
  });

  it('does not start when a verb leads to a state that does not exist', () => {
    const lifecycles = lifecyclesWith('call', (table) => ({
      ...table,
      published: { ...table['published'], close: { ...table['published']!['close']!, to: 'clsoed' } },
    }));
    expect(problems({ lifecycles })).toContain('call: published.close leads to the unknown state "clsoed"');
  });

  it('does not start when two handlers take the same event', () => {
    const second = { method: 'SecondHandler.handle', stands: 'recommendation.approved' };
    expect(problems({}, { handles: [...methods.handles, second] })).toEqual([
      'recommendation.approved has 2 methods: handle recommendation.approved, SecondHandler.handle',
    ]);
  });

  it('does not start when nobody handles an event that it subscribes to', () => {
    const subscriptions = { ...fundRulebook.subscriptions, 'call.closed': ['applications'] as const };
    expect(problems({ subscriptions })).toEqual(['no method handles call.closed']);
  });

  it('does not start when a verb has no method', () => {
    const performs = methods.performs.filter(({ stands }) => stands !== 'application.withdraw');
    expect(problems({}, { performs })).toEqual(['no method performs application.withdraw']);
  });

  it('does not start when a method performs what is no permission', () => {
    const misspelt = { method: 'ApplicationService.submit', stands: 'application.sumbit' };
    const performs = methods.performs.map((one) => (one.stands === 'application.submit' ? misspelt : one));
    expect(problems({}, { performs })).toEqual([
      'ApplicationService.submit performs application.sumbit, which is no permission',
      'no method performs application.submit',
    ]);
  });
});
