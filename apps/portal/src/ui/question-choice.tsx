import { describedBy, QuestionGroup, QuestionShell, type QuestionProps } from './question.tsx';
import { classes, type Words } from './words.ts';
import { Choosable, Spoken } from './written.tsx';

export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
}

interface SelectProps extends QuestionProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  /** First line that chooses nothing. */
  readonly empty?: string;
  readonly width?: 'short' | 'medium' | 'full';
}

/** For long lists such as countries; five choices or fewer are radios. */
export function SelectQuestion(props: SelectProps) {
  const { name, choices, value, empty, width = 'medium', error } = props;
  return (
    <QuestionShell {...props}>
      <select
        id={name}
        name={name}
        defaultValue={value}
        className={classes(width !== 'full' && width)}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(name, props)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <Choosable key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </select>
    </QuestionShell>
  );
}

interface RadioProps extends QuestionProps {
  readonly choices: readonly Choice[];
  readonly value?: string;
}

export function RadioQuestion(props: RadioProps) {
  const { name, choices, value } = props;
  return (
    <QuestionGroup {...props}>
      <Choices type="radio" name={name} choices={choices} chosen={value === undefined ? [] : [value]} />
    </QuestionGroup>
  );
}

interface CheckboxProps extends QuestionProps {
  readonly choices: readonly Choice[];
  /** Read it back with `choicesFrom`. */
  readonly values?: readonly string[];
}

export function CheckboxQuestion(props: CheckboxProps) {
  const { name, choices, values = [] } = props;
  return (
    <QuestionGroup {...props}>
      <Choices type="checkbox" name={name} choices={choices} chosen={values} />
    </QuestionGroup>
  );
}

interface ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

function Choices({ type, name, choices, chosen }: ChoicesProps) {
  return choices.map((choice, place) => {
    const id = place === 0 ? name : `${name}-${place + 1}`;
    return (
      <div className="choice" key={choice.value}>
        <input
          type={type}
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={chosen.includes(choice.value)}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-about`}
        />
        <label htmlFor={id}>
          <Spoken>{choice.label}</Spoken>
        </label>
        {choice.hint !== undefined && (
          <div className="hint small" id={`${id}-about`}>
            <Spoken>{choice.hint}</Spoken>
          </div>
        )}
      </div>
    );
  });
}

interface AgreementProps extends Omit<QuestionProps, 'hint'> {
  readonly hint?: Words;
  readonly checked?: boolean;
  readonly value?: string;
}

/** One tick that stands for a statement: "I checked these numbers myself." */
export function TickQuestion(props: AgreementProps) {
  const { t, name, label, hint, error, checked, value = 'yes' } = props;
  return (
    <div className={classes('question', error !== undefined && 'wrong')}>
      {error !== undefined && (
        <div className="why" id={`${name}-why`}>
          <span className="unseen">{t('frame.errors.prefix')} </span>
          <Spoken>{error}</Spoken>
        </div>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(name, { hint, error })}
        />
        <label htmlFor={name}>
          <Spoken>{label}</Spoken>
        </label>
        {hint !== undefined && (
          <div className="hint small" id={`${name}-hint`}>
            <Spoken>{hint}</Spoken>
          </div>
        )}
      </div>
    </div>
  );
}
