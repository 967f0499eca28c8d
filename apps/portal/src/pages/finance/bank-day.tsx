import type { MessageKey } from '../../messages/catalogue.ts';
import { formatDay } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DateQuestion } from '../../ui/question-text.tsx';

interface BankDayProps {
  readonly t: T;
  readonly name: string;
  readonly label: MessageKey;
  /** With `{example}`. */
  readonly hint: MessageKey;
  readonly today: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}

/** A day of the bank statement; never filled in beforehand, because it is copied from paper. */
export function BankDayQuestion({ t, name, label, hint, today, value, error }: BankDayProps) {
  const [year, month, day] = today.split('-').map(Number);
  const example = `${day} ${month} ${year} (${formatDay(t.locale, today)})`;
  return <DateQuestion t={t} name={name} label={t(label)} hint={t(hint, { example })} value={value} error={error} />;
}
