import type { T } from '../messages/translate.ts';
import { formatDay } from '../messages/format.ts';
import { describedBy, QuestionGroup, QuestionShell, type Counted, type QuestionProps } from './question.tsx';
import { classes, type Words } from './words.ts';

type Width = 'short' | 'medium' | 'full';

interface TextProps extends QuestionProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search';
  /** For the browser's own memory: `name`, `email`, `current-password`, `one-time-code`. */
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly width?: Width;
  /** Codes, IBANs, numbers: never mirrored in an Arabic page. */
  readonly ltr?: boolean;
}

/** Addresses, numbers and passwords begin at the left in every language. */
const FROM_THE_LEFT: ReadonlySet<string> = new Set(['email', 'password', 'tel', 'url']);

export function TextQuestion(props: TextProps) {
  const { name, value, type = 'text', autoComplete, inputMode, width = 'full', ltr, error, readOnly } = props;
  return (
    <QuestionShell {...props}>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        className={classes(width !== 'full' && width)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        dir={ltr || FROM_THE_LEFT.has(type) ? 'ltr' : 'auto'}
        spellCheck={ltr ? false : undefined}
        readOnly={readOnly}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(name, props)}
      />
    </QuestionShell>
  );
}

interface LongTextProps extends QuestionProps {
  readonly value?: string;
  readonly rows?: number;
  /** `used` is counted by the server's rule; over the limit is kept and marked, never cut. */
  readonly counter?: Counted;
  /** The language of the answer, where that is known. */
  readonly lang?: string;
}

export function LongTextQuestion(props: LongTextProps) {
  const { name, value, rows = 6, counter, lang, error, readOnly } = props;
  return (
    <QuestionShell {...props}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        dir="auto"
        lang={lang}
        readOnly={readOnly}
        aria-invalid={error !== undefined || (counter && counter.used > counter.limit) ? true : undefined}
        aria-describedby={describedBy(name, { ...props, counter })}
      />
    </QuestionShell>
  );
}

type NumberProps = QuestionProps & { readonly value?: string | number };

/** Whole numbers; a text field, because number wheels change answers by accident. */
export function NumberQuestion({ value, ...props }: NumberProps) {
  return <TextQuestion {...props} value={value?.toString()} inputMode="numeric" width="short" ltr />;
}

interface MoneyQuestionProps extends QuestionProps {
  /** As typed, or the decimal text of the record. Read it back with `moneyFrom`. */
  readonly value?: string;
  readonly currency: string;
}

export function MoneyQuestion(props: MoneyQuestionProps) {
  const { name, value, currency, error, readOnly } = props;
  return (
    <QuestionShell {...props}>
      <div className="with-unit medium" dir="ltr">
        <span id={`${name}-unit`}>{currency}</span>
        <input
          id={name}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          readOnly={readOnly}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={classes(`${name}-unit`, describedBy(name, props))}
        />
      </div>
    </QuestionShell>
  );
}

interface DateQuestionProps extends Omit<QuestionProps, 'hint'> {
  readonly hint?: Words;
  /** `2027-02-28`, or what was typed. Read it back with `dateFrom`: three fields `<name>-day`, `-month`, `-year`. */
  readonly value?: string;
  /** Shown as "For example 28 2 2027" when there is no hint of its own. */
  readonly example?: string;
}

export function DateQuestion({ value = '', example, ...props }: DateQuestionProps) {
  const { t, name, hint } = props;
  const [year = '', month = '', day = ''] = value.split('-');
  const shown = hint ?? (example === undefined ? undefined : exampleHint(t, example));
  return (
    <QuestionGroup {...props} hint={shown}>
      <div className="date-parts">
        <DatePart
          id={name}
          name={`${name}-day`}
          label={t('frame.date.day')}
          value={bare(day)}
          wrong={props.error !== undefined}
        />
        <DatePart
          name={`${name}-month`}
          label={t('frame.date.month')}
          value={bare(month)}
          wrong={props.error !== undefined}
        />
        <DatePart name={`${name}-year`} label={t('frame.date.year')} value={year} wrong={props.error !== undefined} />
      </div>
    </QuestionGroup>
  );
}

const bare = (part: string): string => part.replace(/^0(?=\d)/, '');

function exampleHint(t: T, example: string): string {
  const [year = '', month = '', day = ''] = example.split('-');
  return `${t('frame.date.hint', { example: `${bare(day)} ${bare(month)} ${year}` })} (${formatDay(t.locale, example)})`;
}

interface DatePartProps {
  readonly id?: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
}

function DatePart({ id, name, label, value, wrong }: DatePartProps) {
  return (
    <label>
      {label}
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        defaultValue={value}
        dir="ltr"
        aria-invalid={wrong ? true : undefined}
      />
    </label>
  );
}
