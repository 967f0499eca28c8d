import { describe, expect, it } from '@jest/globals';
import { defineEvent, type EventContract } from '#contracts/events/define-event';
import { lifecycleOf } from '#kernel/lifecycle';
import { rowsOfVerbs } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { rulebookProblems, type ServiceMethods } from './rulebook-problems.ts';
import { fundRulebook, type Rulebook } from './rulebook.ts';

const lifecycle = lifecycleOf<Role>()('note', {
  new: { write: { to: 'draft', by: ['secretariat'], emits: 'note.written' } },
  draft: { publish: { to: 'published', by: ['secretariat'], emits: 'note.published' } },
  published: {},
});

const sound: Rulebook = {
  lifecycles: [{ owner: 'applications', lifecycle }],
  events: ['note.written', 'note.published'].map((name) => defineEvent(name, 1, {}) as EventContract),
  subscriptions: { 'note.written': [], 'note.published': ['review', 'applications'] },
  permissions: new Map<string, readonly Role[]>([
    ['note.write', ['secretariat']],
    ['note.publish', ['secretariat']],
  ]),
  rows: rowsOfVerbs([{ lifecycle }], { 'note.write': 'any', 'note.publish': 'any' }),
  routes: [],
};

const complete: ServiceMethods = {
  performs: [
    { method: 'NoteService.write', stands: 'note.write' },
    { method: 'NoteService.publish', stands: 'note.publish' },
  ],
  handles: [{ method: 'NoticeHandler.handle', stands: 'note.published' }],
};

const problems = (rulebook: Partial<Rulebook>, methods: Partial<ServiceMethods> = {}) =>
  rulebookProblems({ ...sound, ...rulebook }, 'applications', { ...complete, ...methods });

describe('the check at the start of a service', () => {
  it('has nothing to say of a service that keeps the rulebook', () => {
    expect(problems({})).toEqual([]);
  });

  it('misses the method of a verb, and the handler of an event', () => {
    expect(problems({}, { performs: complete.performs.slice(1), handles: [] })).toEqual([
      'no method performs note.write',
      'no method handles note.published',
    ]);
  });

  it('names two methods of one verb and two handlers of one event', () => {
    const again = { method: 'OtherService.publish', stands: 'note.publish' };
    const twice = { method: 'OtherHandler.handle', stands: 'note.published' };
    expect(problems({}, { performs: [...complete.performs, again], handles: [...complete.handles, twice] })).toEqual([
      'note.publish has 2 methods: NoteService.publish, OtherService.publish',
      'note.published has 2 methods: NoticeHandler.handle, OtherHandler.handle',
    ]);
  });

  it('finds a permission and a subscription that do not exist', () => {
    const burn = { method: 'NoteService.burn', stands: 'note.burn' };
    const burnt = { method: 'BurntHandler.handle', stands: 'note.burnt' };
    expect(problems({}, { performs: [...complete.performs, burn], handles: [...complete.handles, burnt] })).toEqual([
      'NoteService.burn performs note.burn, which is no permission',
      'BurntHandler.handle handles note.burnt, to which applications does not subscribe',
    ]);
  });

  it('finds an unsound lifecycle and an event without contract or row in the subscriptions', () => {
    const astray = lifecycleOf<Role>()('note', {
      new: { write: { to: 'drft', by: ['secretariat'], emits: 'note.scribbled' } },
      draft: { publish: { to: 'draft', by: [], emits: 'note.published' } },
    });
    expect(problems({ lifecycles: [{ owner: 'applications', lifecycle: astray }] })).toEqual([
      'note: new.write leads to the unknown state "drft"',
      'note: nobody may publish in draft',
      'note: the state "draft" cannot be reached',
      'note: the event note.scribbled has no contract',
      'note: the event note.scribbled is not in the subscriptions',
    ]);
  });

  it('finds an event without verb that has no row in the subscriptions', () => {
    const events = [...sound.events, defineEvent('note.witnessed', 1, {}) as EventContract];
    expect(problems({ events })).toEqual(['the event note.witnessed is not in the subscriptions']);
    expect(problems({ events, subscriptions: { ...sound.subscriptions, 'note.witnessed': [] } })).toEqual([]);
  });

  it('asks audit, and only audit, for a handler of leaves', () => {
    const leaf = { method: 'AppendHandler.handle', stands: 'leaf' };
    expect(rulebookProblems(sound, 'audit', { performs: [], handles: [] })).toEqual(['no method handles leaf']);
    expect(rulebookProblems(sound, 'audit', { performs: [], handles: [leaf] })).toEqual([]);
    expect(rulebookProblems(sound, 'review', { performs: [], handles: [leaf] })).toHaveLength(2);
  });

  it('finds the lifecycles, contracts and subscriptions of the fund sound', () => {
    const owners = [...new Set(fundRulebook.lifecycles.map(({ owner }) => owner))];
    for (const owner of owners) {
      const found = rulebookProblems(fundRulebook, owner, { performs: [], handles: [] });
      expect(found.filter((problem) => !problem.startsWith('no method'))).toEqual([]);
    }
  });
});
