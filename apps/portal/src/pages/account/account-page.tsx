import type { ActsForView, PersonView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import { formatDay, formatList } from '../../messages/format.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { datedRoles, roleName } from '../administrator/roles.ts';

interface AccountProps {
  readonly visitor: Visitor;
  readonly person: PersonView;
  /** For whom the person acts today. */
  readonly actsFor?: readonly ActsForView[];
  /** Just changed. */
  readonly done?: 'password' | 'address' | undefined;
}

/** Who am I here, and where is my work? */
export function AccountPage({ visitor, person, actsFor = [], done }: AccountProps) {
  const { t } = visitor;
  const frame = visitor.frame(homeOf(person.roles).audience);
  const roleWords = (role: string): string => {
    const key = `account.role.${role}` as MessageKey;
    const words = t(key);
    return words === key ? role : words;
  };
  const delegations: Link = ['/account/delegations', t('delegations.account')];
  const mailbox: Link = [`/demo/mailbox?to=${encodeURIComponent(person.email)}`, t('account.page.mailbox')];
  const places = [...new Map(person.roles.map((role) => [homeOf([role]).address, role]))].filter(
    ([href]) => href !== '/',
  );
  return (
    <PageFrame frame={frame} title={t('account.page.title')} current="account">
      <Stack gap={6}>
        {done !== undefined && <Notice news>{t(`link.change-${done}.done`)}</Notice>}
        <PageHead t={t} title={person.name} />
        <Facts
          facts={[
            { name: t('account.signIn.email'), value: <bdi>{person.email}</bdi> },
            { name: t('account.page.roles'), value: formatList(t.locale, datedRoles(t, person)) },
            ...actsFor.map(({ role, name, until }) => ({
              name: t('delegations.actsFor'),
              value: t('delegations.actsForLine', { name, role: roleName(t, role), day: formatDay(t.locale, until) }),
            })),
          ]}
        />
        <Links
          title={t('account.page.work')}
          to={places.map(([href, role]) => [href, t('account.page.place', { role: roleWords(role) })])}
        />
        <Links
          title={t('access.account.title')}
          to={[
            ['/account/change-password', t('link.change-password.title')],
            ['/account/change-address', t('link.change-address.title')],
            ['/account/security', t('account.page.security')],
            ['/account/sessions', t('access.account.sessions')],
            ['/account/tokens', t('access.account.tokens')],
            ...(holds('delegation.give', person.roles) ? [delegations] : []),
          ]}
        />
        <Links
          title={t('account.page.letters')}
          to={[['/account/notices/settings', t('notices.settings.title')], ...(frame.demo ? [mailbox] : [])]}
        />
        <Links
          title={t('forgetting.account.title')}
          to={[
            ['/account/export', t('forgetting.account.export')],
            ['/account/erasure', t('forgetting.title')],
          ]}
        />
      </Stack>
    </PageFrame>
  );
}

type Link = readonly [href: string, words: string];

function Links({ title, to }: { readonly title: string; readonly to: readonly Link[] }) {
  if (to.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="stack gap-2">
        {to.map(([href, words]) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
