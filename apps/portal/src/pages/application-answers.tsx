import type { CallRules } from '#contracts/call-rules';
import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';
import { CheckAnswers } from '../ui/check-answers.tsx';
import { Section } from '../ui/layout.tsx';
import { Written } from '../ui/written.tsx';
import { questionSections, sectionTitle } from './call-facts.ts';

interface ApplicationAnswersProps {
  readonly t: T;
  readonly rules: CallRules;
  readonly answers: Readonly<Record<string, string>>;
  /** In which it was written. */
  readonly language: string;
}

/** What an application says, for those who read it and did not write it. */
export function ApplicationAnswers({ t, rules, answers, language }: ApplicationAnswersProps) {
  return questionSections(rules).map(({ id, questions }) => (
    <Section key={id} title={titleFor(t, id)}>
      <CheckAnswers
        t={t}
        answers={questions.map(({ id: question, prompt }) => ({
          question: prompt,
          answer: answers[question] && <Written text={answers[question]} lang={language} />,
        }))}
      />
    </Section>
  ));
}

/** "The project" where the applicant reads "Your project". */
function titleFor(t: T, section: string): string {
  const key = `secretariat.section.${section}` as MessageKey;
  const words = t(key);
  return words === key ? sectionTitle(t, section) : words;
}
