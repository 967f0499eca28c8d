import type { Visitor } from '../../web/visitor.ts';
import { PlainPage } from './plain-page.tsx';

interface PageProps {
  readonly visitor: Visitor;
}

export function AccessibilityPage({ visitor }: PageProps) {
  const { t } = visitor;
  return (
    <PlainPage
      visitor={visitor}
      id="accessibility"
      title={t('public.accessibility.title')}
      lead={t('public.accessibility.lead')}
      parts={[
        {
          title: t('public.accessibility.can'),
          lines: [t('public.accessibility.script'), t('public.accessibility.keys'), t('public.accessibility.contrast')],
        },
        { title: t('public.accessibility.cannot'), lines: [t('public.accessibility.gaps')] },
        {
          title: t('public.accessibility.tell'),
          lines: [
            <a key="contact" href="/contact">
              {t('frame.footer.contact')}
            </a>,
          ],
        },
      ]}
    />
  );
}

interface PrivacyProps extends PageProps {
  /** How long refused requests are kept. */
  readonly securityEventDays: number;
}

export function PrivacyPage({ visitor, securityEventDays }: PrivacyProps) {
  const { t } = visitor;
  return (
    <PlainPage
      visitor={visitor}
      id="privacy"
      title={t('public.privacy.title')}
      lead={t('public.privacy.lead')}
      parts={[
        { title: t('public.privacy.victims'), lines: [t('public.privacy.victimsAbout')] },
        { title: t('public.privacy.kept'), lines: [t('public.privacy.keptAbout'), t('public.privacy.bank')] },
        { title: t('public.privacy.cookies'), lines: [t('public.privacy.cookiesAbout')] },
        { title: t('public.privacy.log'), lines: [t('public.privacy.logAbout')] },
        { title: t('public.privacy.long'), lines: [t('public.privacy.longAbout', { days: securityEventDays })] },
        {
          title: t('public.privacy.rights'),
          lines: [
            t('public.privacy.rightsAbout'),
            <a key="export" href="/account/export">
              {t('forgetting.account.export')}
            </a>,
            <a key="erasure" href="/account/erasure">
              {t('forgetting.title')}
            </a>,
            <a key="contact" href="/contact">
              {t('frame.footer.contact')}
            </a>,
          ],
        },
        {
          title: t('public.privacy.leave'),
          lines: [
            t('public.privacy.leaveAbout'),
            <a key="leave" href="/leave-quickly">
              {t('help.exit.title')}
            </a>,
          ],
        },
      ]}
    />
  );
}

interface ContactProps extends PageProps {
  readonly demo: boolean;
  /** Set by whoever runs the portal. */
  readonly email?: string | undefined;
}

export function ContactPage({ visitor, demo, email }: ContactProps) {
  const { t } = visitor;
  const address =
    email === undefined ? (
      t(demo ? 'public.contact.demo' : 'public.contact.none')
    ) : (
      <a key="mail" href={`mailto:${email}`}>
        {email}
      </a>
    );
  return (
    <PlainPage
      visitor={visitor}
      id="contact"
      title={t('public.contact.title')}
      lead={t('public.contact.lead')}
      parts={[
        { title: t('public.contact.write'), lines: [address] },
        { title: t('public.contact.application'), lines: [t('public.contact.applicationAbout')] },
        { title: t('public.contact.mismatch'), lines: [t('public.contact.mismatchAbout')] },
        { title: t('public.contact.help'), lines: [t('public.contact.helpAbout')] },
      ]}
    />
  );
}

const SOURCES = [
  ['/api/calls', 'public.data.calls'],
  ['/api/grants', 'public.data.grants'],
  ['/api/grants/totals', 'public.data.totals'],
  ['/api/historical-records', 'public.data.history'],
  ['/api/openapi.json', 'public.data.api'],
  ['/log/checkpoint', 'public.data.checkpoint'],
  ['/log/policy', 'public.data.policy'],
] as const;

export function OpenDataPage({ visitor }: PageProps) {
  const { t } = visitor;
  return (
    <PlainPage
      visitor={visitor}
      id="data"
      title={t('public.data.title')}
      lead={t('public.data.lead')}
      parts={[
        {
          title: t('public.data.read'),
          lines: SOURCES.map(([href, words]) => (
            <span key={href}>
              <a href={href}>
                <bdi className="code">{href}</bdi>
              </a>{' '}
              {t(words)}
            </span>
          )),
        },
        { title: t('public.data.reuse'), lines: [t('public.data.reuseAbout')] },
      ]}
    />
  );
}
