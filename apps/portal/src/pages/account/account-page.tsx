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
            { name: t('account.page.roles'), value: formatList(t.locale, person.roles.map(roleWords)) },
            ...actsFor.map(({ role, name, until }) => ({
              name: t('delegations.actsFor'),
              value: t('delegations.actsForLine', { name, role: roleWords(role), day: formatDay(t.locale, until) }),
            })),
          ]}
        />
        {places.length > 0 && (
          <Section title={t('account.page.work')}>
            <ul>
              {places.map(([href, role]) => (
                <li key={href}>
                  <a href={href}>{t('account.page.place', { role: roleWords(role) })}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Changes t={t} />
        <p>
          <a href="/account/notices/settings">{t('notices.settings.title')}</a>
        </p>
        <Access t={t} roles={person.roles} />
        <OwnRecords t={t} />
        {frame.demo && (
          <p>
            <a href={`/demo/mailbox?to=${encodeURIComponent(person.email)}`}>{t('account.page.mailbox')}</a>
          </p>
        )}
      </Stack>
    </PageFrame>
  );
}

/** What one signs in with. */
function Changes({ t }: Pick<Visitor, 't'>) {
  return (
    <ul>
      <li>
        <a href="/account/change-password">{t('link.change-password.title')}</a>
      </li>
      <li>
        <a href="/account/change-address">{t('link.change-address.title')}</a>
      </li>
    </ul>
  );
}

/** What the fund keeps about the person. */
function OwnRecords({ t }: Pick<Visitor, 't'>) {
  return (
    <Section title={t('forgetting.account.title')}>
      <ul>
        <li>
          <a href="/account/export">{t('forgetting.account.export')}</a>
        </li>
        <li>
          <a href="/account/erasure">{t('forgetting.title')}</a>
        </li>
      </ul>
    </Section>
  );
}

/** With what, from where, and by whom somebody acts here. */
function Access({ t, roles }: Pick<Visitor, 't' | 'roles'>) {
  return (
    <Section title={t('access.account.title')}>
      <ul>
        <li>
          <a href="/account/security">{t('account.page.security')}</a>
        </li>
        {holds('delegation.give', roles) && (
          <li>
            <a href="/account/delegations">{t('delegations.account')}</a>
          </li>
        )}
        <li>
          <a href="/account/sessions">{t('access.account.sessions')}</a>
        </li>
        <li>
          <a href="/account/tokens">{t('access.account.tokens')}</a>
        </li>
      </ul>
    </Section>
  );
}
