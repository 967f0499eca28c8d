import type { ApplicationView } from '#contracts/api/applications';
import { formatList } from '../../messages/format.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { eligibilityChecks } from './eligibility.ts';
import { OfficeAct } from './office-frame.tsx';

export type ScreenVerb = 'find-eligible' | 'find-ineligible';

interface ScreenProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly verb: ScreenVerb;
  readonly reasons: string;
  readonly errors: readonly FieldError[];
}

/** The outcome of the screening, with its reasons. It is final: an application is screened once. */
export function ScreenPage({ visitor, application, verb, reasons, errors }: ScreenProps) {
  const { t } = visitor;
  const { id, version, number, title, organisation, requested } = application;
  const kind = verb === 'find-eligible' ? 'eligible' : 'ineligible';
  const checks = eligibilityChecks(t, application);
  const failed = checks.filter(({ met }) => !met);
  return (
    <OfficeAct
      visitor={visitor}
      current="applications"
      eyebrow={application.callTitle}
      title={t(`secretariat.screen.${kind}Title`, { number: number ?? '' })}
      errors={errors}
      facts={[
        { name: t('secretariat.word.application'), value: <bdi>{title}</bdi>, note: <Code>{number}</Code> },
        { name: t('secretariat.word.organisation'), value: <bdi>{organisation.name}</bdi> },
        ...(requested === null
          ? []
          : [{ name: t('secretariat.word.requested'), value: <Money t={t} value={requested} /> }]),
        {
          name: t('secretariat.check.caption'),
          value: t('secretariat.check.title', { met: checks.length - failed.length, all: checks.length }),
          note:
            failed.length === 0
              ? undefined
              : formatList(
                  t.locale,
                  failed.map(({ rule }) => rule),
                ),
        },
      ]}
      follows={[
        t(`secretariat.screen.${kind}Follows`),
        t('secretariat.screen.reasonsFollow'),
        t('secretariat.screen.logFollows'),
      ]}
      undo={t('secretariat.screen.undo')}
      action={`/office/applications/${id}/${verb}`}
      version={version}
      back={`/office/applications/${id}`}
      questions={
        <LongTextQuestion
          t={t}
          name="reasons"
          label={t(`secretariat.screen.${kind}Reasons`)}
          hint={t('secretariat.screen.reasonsHint')}
          value={reasons}
          rows={4}
          optional={kind === 'eligible'}
          error={errorFor(errors, 'reasons')}
        />
      }
      act={t(`secretariat.screen.${kind}Act`)}
      danger={kind === 'ineligible'}
    />
  );
}
