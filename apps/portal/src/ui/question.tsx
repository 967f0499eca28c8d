import type { ReactNode } from 'react';
import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { COUNTER_MARKS } from './marks.ts';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

/** What every question has. */
export interface QuestionProps {
  readonly t: T;
  /** Name of the answer; also the id that the error summary links to. */
  readonly name: string;
  /** One label that asks. */
  readonly label: Words;
  /** How to answer, with an example: no question goes without. */
  readonly hint: Words;
  /** What is wrong and what to do; the same words as in the error summary. */
  readonly error?: string;
  readonly optional?: boolean;
  readonly readOnly?: boolean;
}

export interface Counted {
  readonly used: number;
  readonly limit: number;
}

interface ShellProps extends Omit<QuestionProps, 'hint'> {
  readonly hint?: Words;
  readonly counter?: Counted;
  readonly children: ReactNode;
}

/** Label, hint, reason, control, counter: in this order, for a single control. */
export function QuestionShell({ t, name, label, hint, error, optional, counter, children }: ShellProps) {
  return (
    <div className={classes('question', error !== undefined && 'wrong')}>
      <label htmlFor={name}>
        <Spoken>{label}</Spoken>
        <Optional t={t} optional={optional} />
      </label>
      <HintAndReason t={t} name={name} hint={hint} error={error} />
      {children}
      {counter && <Counter t={t} name={name} counter={counter} />}
    </div>
  );
}

/** The same for several controls under one question. The first of them carries the id. */
export function QuestionGroup({ t, name, label, hint, error, optional, children }: ShellProps) {
  return (
    <fieldset
      className={classes('question', error !== undefined && 'wrong')}
      aria-describedby={describedBy(name, { hint, error })}
    >
      <legend>
        <Spoken>{label}</Spoken>
        <Optional t={t} optional={optional} />
      </legend>
      <HintAndReason t={t} name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Optional({ t, optional }: { readonly t: T; readonly optional?: boolean }) {
  return optional ? <span className="optional"> ({t('frame.word.optional')})</span> : null;
}

function HintAndReason({ t, name, hint, error }: Pick<ShellProps, 't' | 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <div className="hint" id={`${name}-hint`}>
          <Spoken>{hint}</Spoken>
        </div>
      )}
      {error !== undefined && (
        <div className="why" id={`${name}-why`}>
          <span className="unseen">{t('frame.errors.prefix')} </span>
          <Spoken>{error}</Spoken>
        </div>
      )}
    </>
  );
}

/** Also what the counter in the browser says: the same sentences, with marks where its numbers go. */
function Counter({ t, name, counter }: { readonly t: T; readonly name: string; readonly counter: Counted }) {
  const { used, limit } = counter;
  const over = used - limit;
  const said = (beyond: boolean, numbers: { readonly used: string; readonly over: string }): string =>
    t(beyond ? 'frame.counter.over' : 'frame.counter.room', { ...numbers, limit: formatNumber(t.locale, limit) });
  const marks = { used: COUNTER_MARKS.used, over: COUNTER_MARKS.over };
  return (
    <div
      className={classes('counter', over > 0 && 'over')}
      id={`${name}-counter`}
      data-counter={name}
      data-limit={limit}
      data-room={said(false, marks)}
      data-over={said(true, marks)}
    >
      {said(over > 0, { used: formatNumber(t.locale, used), over: formatNumber(t.locale, over) })}
    </div>
  );
}

/** Ids of what explains a control, for `aria-describedby`. */
export function describedBy(
  name: string,
  has: { readonly hint?: Words; readonly error?: string; readonly counter?: unknown },
) {
  return classes(
    has.hint !== undefined && `${name}-hint`,
    has.error !== undefined && `${name}-why`,
    has.counter !== undefined && `${name}-counter`,
  );
}
