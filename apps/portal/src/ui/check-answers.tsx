import type { T } from '../messages/translate.ts';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Answer {
  /** Also read to people who hear the page: "Change: <question>". */
  readonly question: string;
  /** Missing or empty says "Not answered". */
  readonly answer?: Words;
  /** Where to change it; no link when the answer can no longer change. */
  readonly href?: string;
}

/** Question, answer, "Change". Line breaks of long answers stay. */
export function CheckAnswers({ t, answers }: { readonly t: T; readonly answers: readonly Answer[] }) {
  return (
    <dl className="facts answers">
      {answers.map(({ question, answer, href }) => {
        const missing = answer === undefined || answer === null || answer === '';
        return (
          <div key={question}>
            <dt>
              <Spoken>{question}</Spoken>
            </dt>
            <dd className="text" dir={typeof answer === 'string' && !missing ? 'auto' : undefined}>
              {missing ? <span className="missing">{t('frame.answer.missing')}</span> : answer}
            </dd>
            {href !== undefined && (
              <dd>
                <a href={href}>
                  <span aria-hidden="true">{t(missing ? 'frame.act.answer' : 'frame.act.change')}</span>
                  <span className="unseen">{t('frame.act.changeAnswer', { question })}</span>
                </a>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
