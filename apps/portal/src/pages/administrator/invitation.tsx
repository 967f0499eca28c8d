import type { PersonView } from '#contracts/api/portal';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';
import { ADMINISTRATOR_FRAME, factsOf } from './person-acts.tsx';

export type InvitationAct = 'invite-again' | 'cancel-invitation';

interface InvitationProps {
  readonly visitor: Visitor;
  readonly person: PersonView;
  readonly act: InvitationAct;
  readonly errors?: readonly FieldError[];
}

/** An invitation that nobody has accepted yet: once more, or not at all. */
export function InvitationPage({ visitor, person, act, errors = [] }: InvitationProps) {
  const { t } = visitor;
  const { id, version, name } = person;
  const words = act === 'invite-again' ? 'administrator.again' : 'administrator.cancel';
  return (
    <ActPage
      {...ADMINISTRATOR_FRAME}
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.people.title')}
      title={t(`${words}.title`, { name })}
      facts={factsOf(t, person)}
      follows={[t(`${words}.follows`)]}
      undo={t(`${words}.undo`)}
      action={`/admin/people/${id}/${act}`}
      version={version}
      act={t(`${words}.act`)}
      danger={act === 'cancel-invitation'}
      back="/admin/people"
    />
  );
}
