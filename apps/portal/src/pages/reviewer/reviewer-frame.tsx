import type { Audience } from '../../ui/navigation.ts';
import { Notice } from '../../ui/notice.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage, type ActPageProps } from '../act-page.tsx';
import { RoleFrame } from '../role-frame.tsx';

const DONE = ['sent', 'declared', 'stepped-aside'] as const;

type ReviewerFrameProps = Omit<PageFrameProps, 'frame'> & {
  readonly visitor: Visitor;
  /** The act after which the reader comes here, from the address. */
  readonly done?: string;
};

/** A page of a reviewer. Secretariat and auditors open sheets too, under their own navigation. */
export function ReviewerFrame({ visitor, done, children, ...more }: ReviewerFrameProps) {
  const { t } = visitor;
  const act = DONE.find((known) => known === done);
  return (
    <RoleFrame {...more} visitor={visitor} audience={audienceOf(visitor)} probe="reviewer.home.none">
      {act !== undefined && (
        <Notice news title={t(`reviewer.done.${act}`)}>
          {t(`reviewer.done.${act}.about`)}
        </Notice>
      )}
      {children}
    </RoleFrame>
  );
}

export function ReviewerAct(props: Omit<ActPageProps, 'audience' | 'probe'>) {
  return <ActPage {...props} audience={audienceOf(props.visitor)} probe="reviewer.home.none" />;
}

function audienceOf({ roles }: Visitor): Audience {
  return roles.includes('reviewer') ? 'reviewer' : homeOf(roles).audience;
}
