import type { PersonView } from '#contracts/api/portal';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';

interface EndSessionsProps {
  readonly visitor: Visitor;
  readonly person: PersonView;
  readonly reason?: string;
  readonly errors?: readonly FieldError[];
}

/** Everywhere out at once: a phone was lost, a password was seen. */
export function EndSessionsPage({ visitor, person, reason, errors = [] }: EndSessionsProps) {
  const { t } = visitor;
  const { id, version, name, email } = person;
  return (
    <ActPage
      audience="administrator"
      probe="administrator.people.title"
      current="people"
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.people.title')}
      title={t('access.end.title', { name })}
      facts={[
        { name: t('administrator.people.name'), value: <bdi>{name}</bdi> },
        { name: t('administrator.people.email'), value: <bdi>{email}</bdi> },
      ]}
      follows={[t('access.end.follows1'), t('access.end.follows2')]}
      undo={t('access.end.undo')}
      action={`/admin/people/${id}/end-sessions`}
      version={version}
      questions={
        <LongTextQuestion
          t={t}
          name="reason"
          label={t('access.end.reason')}
          hint={t('access.end.reasonHint')}
          value={reason}
          rows={3}
          error={errorFor(errors, 'reason')}
        />
      }
      act={t('access.end.act')}
      danger
      back="/admin/people"
    />
  );
}
