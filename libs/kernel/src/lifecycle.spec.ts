import { describe, expect, it } from '@jest/globals';
import { lifecycleOf, moveFrom, problemsIn, rolesByVerb, verbsFrom, type Lifecycle } from './lifecycle.ts';

const define = lifecycleOf<'author' | 'editor'>();
const note = define('note', {
  new: { write: { to: 'draft', by: ['author'], emits: 'note.written' } },
  draft: {
    publish: { to: 'published', by: ['editor'], emits: 'note.published' },
    discard: { to: 'discarded', by: ['author', 'editor'], emits: 'note.discarded' },
  },
  published: { discard: { to: 'discarded', by: ['editor'], emits: 'note.discarded' } },
  discarded: {},
});
const bent = (table: object): Lifecycle => ({ name: 'note', table: { ...note.table, ...table } }) as Lifecycle;

describe('a lifecycle', () => {
  it('tells the move of a verb, and nothing for a verb that the state does not have', () => {
    expect(moveFrom(note, 'draft', 'publish')?.to).toBe('published');
    expect(moveFrom(note, 'published', 'publish')).toBeUndefined();
    expect(moveFrom(note, 'lost', 'publish')).toBeUndefined();
    expect(moveFrom(note, 'draft', 'toString')).toBeUndefined();
    expect(moveFrom(note, 'constructor', 'name')).toBeUndefined();
  });

  it('lists what may be done, for everybody or for one role', () => {
    expect(verbsFrom(note, 'draft')).toEqual(['publish', 'discard']);
    expect(verbsFrom(note, 'draft', ['author'])).toEqual(['discard']);
    expect(rolesByVerb(note).get('discard')).toEqual(['author', 'editor']);
  });

  it('has no problem when it is sound', () => expect(problemsIn(note)).toEqual([]));

  it.each([
    [
      'an unknown target',
      { draft: { publish: { to: 'printed', by: ['editor'], emits: 'note.published' } } },
      'printed',
    ],
    [
      'a way back to before it existed',
      { draft: { undo: { to: 'new', by: ['editor'], emits: 'x' } } },
      'unknown state "new"',
    ],
    ['a state that cannot be reached', { archived: {} }, '"archived" cannot be reached'],
    [
      'a move nobody may make',
      { published: { discard: { to: 'discarded', by: [], emits: 'note.discarded' } } },
      'nobody may discard',
    ],
    [
      'two events of one verb',
      { published: { discard: { to: 'discarded', by: ['editor'], emits: 'note.gone' } } },
      'emits both',
    ],
  ])('finds %s', (_, table, problem) => {
    expect(problemsIn(bent(table)).join('\n')).toContain(problem);
  });

  it('finds a table in which nothing creates the record', () => {
    expect(problemsIn({ name: 'note', table: { draft: {} } }).join('\n')).toContain('no verb creates the record');
  });
});
