import type { ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { Facts, type Fact } from './facts.tsx';
import { Form, type FormTokens } from './form.tsx';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

interface ConfirmPageProps {
  readonly t: T;
  /** "Release 11 payments?" */
  readonly title: Words;
  readonly eyebrow?: Words;
  /** What and for whom, with totals; none where the questions ask for it. */
  readonly facts: readonly Fact[];
  /** A table of what is chosen, when there is more than facts. */
  readonly children?: ReactNode;
  readonly follows: readonly Words[];
  readonly undo: Words;
  readonly form: {
    readonly action: string;
    readonly tokens: FormTokens;
    readonly version?: number;
    readonly hidden?: Readonly<Record<string, string>>;
  };
  /** A question inside the act: the reason, the second factor. */
  readonly questions?: ReactNode;
  /** Verb and object, as in the title. */
  readonly act: Words;
  readonly danger?: boolean;
  readonly back: string;
}

/** In place of a dialog: what, for whom, what follows, can it be undone, two buttons. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { t, title, eyebrow, facts, children, follows, undo, form, questions, act, danger, back } = props;
  return (
    <div className="stack gap-6">
      <div className="stack gap-2">
        {eyebrow !== undefined && (
          <p className="eyebrow">
            <Spoken>{eyebrow}</Spoken>
          </p>
        )}
        <h1>
          <Spoken>{title}</Spoken>
        </h1>
      </div>
      {(facts.length > 0 || children !== undefined) && (
        <section className="stack gap-2">
          <h2>{t('frame.confirm.forWhom')}</h2>
          <Facts facts={facts} />
          {children}
        </section>
      )}
      <section className="stack gap-2">
        <h2>{t('frame.confirm.follows')}</h2>
        <ul>
          {follows.map((line, place) => (
            <li key={place}>
              <Spoken>{line}</Spoken>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack gap-2">
        <h2>{t('frame.confirm.undo')}</h2>
        <p>
          <Spoken>{undo}</Spoken>
        </p>
      </section>
      <Form
        {...form}
        typed={Boolean(questions)}
        buttons={
          <>
            <Button tone={danger ? 'danger' : 'first'}>{act}</Button>
            <a className="link" href={back}>
              {t('frame.act.cancel')}
            </a>
          </>
        }
      >
        {questions}
      </Form>
    </div>
  );
}
