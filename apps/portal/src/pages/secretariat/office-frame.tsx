import type { T } from '../../messages/translate.ts';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { Audience } from '../../ui/navigation.ts';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage, type ActPageProps } from '../act-page.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { doneWords } from './done.ts';

type OfficeFrameProps = Omit<PageFrameProps, 'frame'> & {
  readonly visitor: Visitor;
  /** The act after which the reader comes here, from the address. */
  readonly done?: string;
};

/** A page of the secretariat. Auditors read the same pages under their own navigation. */
export function OfficeFrame({ visitor, done = '', children, ...more }: OfficeFrameProps) {
  const words = doneWords(visitor.t, done);
  return (
    <RoleFrame {...more} visitor={visitor} audience={audienceOf(visitor)} probe="secretariat.home.none">
      {words !== undefined && (
        <Notice news title={words.title}>
          {words.about}
        </Notice>
      )}
      {children}
    </RoleFrame>
  );
}

type OfficeActProps = Omit<ActPageProps, 'audience' | 'probe'>;

/** A page for one act of the secretariat. */
export function OfficeAct(props: OfficeActProps) {
  return <ActPage {...props} audience={audienceOf(props.visitor)} probe="secretariat.home.none" />;
}

function audienceOf({ roles }: Visitor): Audience {
  return roles.includes('secretariat') ? 'secretariat' : homeOf(roles).audience;
}

/** What belongs together under "Grants" in the navigation. */
export function GrantTabs({
  t,
  current,
}: {
  readonly t: T;
  readonly current: 'agreements' | 'reports' | 'publications';
}) {
  const tab = (id: typeof current) => ({
    href: `/office/${id}`,
    name: t(`secretariat.tab.${id}`),
    current: id === current,
  });
  return <Tabs t={t} tabs={[tab('agreements'), tab('reports'), tab('publications')]} label={t('frame.nav.grants')} />;
}
