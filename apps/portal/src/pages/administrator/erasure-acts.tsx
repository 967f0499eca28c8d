import { ERASURE_GROUNDS, ERASURE_SUBJECTS, type ErasureView } from '#contracts/api/portal';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code } from '../../ui/layout.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';

const FRAME = { probe: 'administrator.erasures.title', current: 'erasures', back: '/admin/erasures' } as const;

export interface OrderedErasure {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ground: string;
}

interface OrderProps {
  readonly visitor: Visitor;
  readonly typed?: OrderedErasure;
  readonly errors?: readonly FieldError[];
}

/** Whom to forget, and on what ground. */
export function OrderErasurePage({ visitor, typed, errors = [] }: OrderProps) {
  const { t } = visitor;
  return (
    <ActPage
      {...FRAME}
      audience="administrator"
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.erasures.title')}
      title={t('administrator.erasures.order')}
      facts={[]}
      follows={[t('administrator.erasures.follows1'), t('administrator.erasures.follows2')]}
      undo={t('administrator.erasures.orderUndo')}
      action="/admin/erasures/order"
      questions={
        <>
          <RadioQuestion
            t={t}
            name="subjectKind"
            label={t('administrator.erasures.whom')}
            hint={t('hints.erasure.whom')}
            choices={ERASURE_SUBJECTS.map((value) => ({ value, label: t(`administrator.erasures.kind.${value}`) }))}
            value={typed?.subjectKind}
            error={errorFor(errors, 'subjectKind')}
          />
          <TextQuestion
            t={t}
            name="subjectId"
            label={t('administrator.erasures.id')}
            hint={t('administrator.erasures.idHint')}
            autoComplete="off"
            value={typed?.subjectId}
            error={errorFor(errors, 'subjectId')}
            ltr
          />
          <RadioQuestion
            t={t}
            name="ground"
            label={t('administrator.erasures.ground')}
            hint={t('hints.erasure.ground')}
            choices={ERASURE_GROUNDS.map((value) => ({ value, label: t(`administrator.erasures.ground.${value}`) }))}
            value={typed?.ground}
            error={errorFor(errors, 'ground')}
          />
        </>
      }
      act={t('administrator.erasures.orderAct')}
      danger
    />
  );
}

interface DecideProps {
  readonly visitor: Visitor;
  readonly erasure: ErasureView;
  readonly verb: 'confirm' | 'cancel';
  readonly errors?: readonly FieldError[];
}

/** The second person's word: after `confirm` nothing brings it back. */
export function DecideErasurePage({ visitor, erasure, verb, errors = [] }: DecideProps) {
  const { t, roles } = visitor;
  const { id, version, subjectKind, subjectId, ground } = erasure;
  const confirms = verb === 'confirm';
  return (
    <ActPage
      {...FRAME}
      audience={roles.includes('administrator') ? 'administrator' : homeOf(roles).audience}
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.erasures.title')}
      title={t(`administrator.erasures.${verb}`)}
      facts={[
        { name: t('administrator.erasures.subject'), value: t(`administrator.erasures.kind.${subjectKind}`) },
        { name: t('administrator.erasures.id'), value: <Code>{subjectId}</Code> },
        { name: t('administrator.erasures.ground'), value: t(`administrator.erasures.ground.${ground}`) },
      ]}
      follows={
        confirms
          ? [t('administrator.erasures.follows1'), t('administrator.erasures.follows2')]
          : [t('administrator.erasures.cancelFollows')]
      }
      undo={t(confirms ? 'administrator.erasures.confirmUndo' : 'administrator.erasures.cancelUndo')}
      action={`/admin/erasures/${id}/${verb}`}
      version={version}
      act={t(`administrator.erasures.${verb}`)}
      danger={confirms}
    />
  );
}
