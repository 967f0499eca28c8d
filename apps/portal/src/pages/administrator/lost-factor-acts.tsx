import type { FactorResetView, FactorResetWord } from '#contracts/api/portal';
import { formatList } from '../../messages/format.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';
import { LOST_FACTORS } from './lost-factors.tsx';
import { roleName } from './roles.ts';

interface ActProps {
  readonly visitor: Visitor;
  readonly reset: FactorResetView;
  readonly verb: FactorResetWord;
  /** The answer to the one question, as typed. */
  readonly typed?: string;
  readonly errors?: readonly FieldError[];
}

/** Somebody's word that it is the person, or that it is not. */
export function LostFactorActPage({ visitor, reset, verb, typed, errors = [] }: ActProps) {
  const { t, roles } = visitor;
  const { id, version, name, email, needsTwo, how } = reset;
  const question = questionOf(verb);
  return (
    <ActPage
      probe="lostFactor.list.title"
      current="lost-factors"
      back={LOST_FACTORS}
      audience={roles.includes('administrator') ? 'administrator' : homeOf(roles).audience}
      visitor={visitor}
      errors={errors}
      eyebrow={t('lostFactor.list.title')}
      title={t(`lostFactor.${verb}.title`, { name })}
      facts={[
        { name: t('lostFactor.list.person'), value: <bdi>{name}</bdi> },
        { name: t('lostFactor.email'), value: <bdi>{email}</bdi> },
        {
          name: t('lostFactor.roles'),
          value: formatList(
            t.locale,
            reset.roles.map((role) => roleName(t, role)),
          ),
        },
        ...(how.length > 0 ? [{ name: t('lostFactor.howSaid'), value: <bdi>{how.join(' ')}</bdi> }] : []),
      ]}
      follows={[
        verb === 'confirm'
          ? t(needsTwo ? 'lostFactor.confirm.later' : 'lostFactor.confirm.now', { name })
          : t(`lostFactor.${verb}.follows`, { name }),
      ]}
      undo={t(verb === 'confirm' ? 'lostFactor.confirm.undo' : 'lostFactor.open.undo', { name })}
      action={`${LOST_FACTORS}/${id}/${verb}`}
      version={version}
      questions={
        <LongTextQuestion
          t={t}
          name={question}
          label={t(`lostFactor.${question}`)}
          hint={t(`lostFactor.${question}Hint`)}
          value={typed}
          rows={3}
          error={errorFor(errors, question)}
        />
      }
      act={t(`lostFactor.${verb}.act`)}
      danger={verb !== 'vouch'}
    />
  );
}

/** Who refuses says why; who gives their word says how they made sure. */
export const questionOf = (verb: FactorResetWord): 'how' | 'reason' => (verb === 'refuse' ? 'reason' : 'how');
