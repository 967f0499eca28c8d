import { Band, Card, Code, Columns, Row, Section, Soft, Stack } from './layout.tsx';
import { ButtonLink, ButtonRow, Button } from './button.tsx';
import { Clock, Day, Instant } from './date-time.tsx';
import { Details } from './details.tsx';
import { EmptyState } from './empty-state.tsx';
import { Totals } from './facts.tsx';
import { SearchForm } from './filter-bar.tsx';
import { Money } from './money.tsx';
import { Notice } from './notice.tsx';
import type { FrameContext } from './frame-context.ts';
import { PageFrame } from './page-frame.tsx';
import { PageHead } from './page-head.tsx';
import { StatusTag, type Tone } from './status-tag.tsx';
import { StyleguideFigures } from './styleguide-figures.tsx';
import { StyleguideForms } from './styleguide-forms.tsx';
import { StyleguideRecords } from './styleguide-records.tsx';
import { NOWHERE, usd } from './styleguide-samples.ts';
import type { T } from '../messages/translate.ts';

/** Every component in its states, on one page: what page authors copy from and what the pictures are taken of. */
export function Styleguide({ frame, scripts }: { readonly frame: FrameContext; readonly scripts?: readonly string[] }) {
  const { t } = frame;
  return (
    <PageFrame
      frame={frame}
      title={t('styleguide.title')}
      current="home"
      scripts={scripts}
      quickExit
      band={<SampleBand t={t} />}
      command={{
        words: <StatusTag tone="due">{t('styleguide.command.missing')}</StatusTag>,
        buttons: (
          <>
            <ButtonLink href={NOWHERE} tone="second">
              {t('styleguide.command.answer')}
            </ButtonLink>
            <ButtonLink href={NOWHERE}>{t('styleguide.command.preview')}</ButtonLink>
          </>
        ),
      }}
      source={t('styleguide.source')}
    >
      <Opening t={t} />
      <Small t={t} />
      <StyleguideForms t={t} />
      <StyleguideRecords t={t} />
      <StyleguideFigures t={t} />
    </PageFrame>
  );
}

function Opening({ t }: { readonly t: T }) {
  return (
    <>
      <Columns aside={<OpenNow t={t} />} asideLabel={t('styleguide.facts')}>
        <PageHead
          t={t}
          hero
          crumbs={[
            { href: '/', name: t('frame.nav.home') },
            { href: '/calls', name: t('frame.nav.calls') },
          ]}
          eyebrow={t('styleguide.title')}
          title={t('styleguide.headline')}
          lead={t('styleguide.lead')}
          line={[
            <StatusTag key="state" tone="half">
              {t('styleguide.names.half')}
            </StatusTag>,
            <Soft key="number">
              {t('styleguide.number')} <Code>C11-0412</Code>
            </Soft>,
            t('frame.saved.server', { time: '14:03' }),
          ]}
        />
        <SearchForm t={t} action="/grants" label={t('styleguide.search')} hint={t('styleguide.searchHint')} />
      </Columns>
      <SampleTotals t={t} />
    </>
  );
}

function OpenNow({ t }: { readonly t: T }) {
  return (
    <Card title={t('styleguide.open.title')}>
      <p>
        <a href={NOWHERE}>
          <strong>{t('styleguide.open.call')}</strong>
        </a>
        <br />
        <Soft>{t('styleguide.open.amounts', { least: usd(t, 20_000), most: usd(t, 60_000) })}</Soft>
      </p>
      <p>
        <StatusTag tone="due">{t('frame.days.left', { count: 19 })}</StatusTag>
        <br />
        <Instant t={t} at="2027-02-28T22:59:00Z" viewerZone="Africa/Accra" />
      </p>
      <ButtonRow>
        <ButtonLink href={NOWHERE}>{t('styleguide.open.see')}</ButtonLink>
      </ButtonRow>
    </Card>
  );
}

function SampleTotals({ t }: { readonly t: T }) {
  return (
    <Section title={t('styleguide.totals.title')} quiet apart>
      <Totals
        totals={[
          {
            value: <Money t={t} value={{ amount: '8412600.00', currency: 'USD' }} as="sentence" />,
            name: t('styleguide.totals.awarded'),
            link: { href: NOWHERE, name: t('styleguide.totals.grants') },
          },
          {
            value: <Money t={t} value={{ amount: '7968150.00', currency: 'USD' }} as="sentence" />,
            name: t('styleguide.totals.paid'),
            link: { href: NOWHERE, name: t('styleguide.totals.payments') },
          },
          {
            value: '63',
            name: t('styleguide.totals.countries'),
            link: { href: NOWHERE, name: t('styleguide.totals.places') },
          },
        ]}
      />
    </Section>
  );
}

function Notices({ t }: { readonly t: T }) {
  return (
    <Stack>
      <Notice title={t('styleguide.notice.saved')} news>
        {t('styleguide.notice.savedAbout')}
      </Notice>
      <Notice tone="due" title={t('styleguide.notice.next')}>
        <p>{t('styleguide.notice.nextAbout')}</p>
        <ButtonRow>
          <ButtonLink href={NOWHERE}>{t('styleguide.notice.nextAct')}</ButtonLink>
        </ButtonRow>
      </Notice>
      <Notice tone="bad" title={t('styleguide.notice.bad')}>
        {t('styleguide.notice.badAbout')}
      </Notice>
    </Stack>
  );
}

function Small({ t }: { readonly t: T }) {
  const tones: readonly [Tone, string][] = [
    ['open', t('styleguide.tone.open')],
    ['half', t('styleguide.tone.half')],
    ['full', t('styleguide.tone.full')],
    ['due', t('styleguide.tone.due')],
    ['stop', t('styleguide.tone.stop')],
    ['shut', t('styleguide.tone.shut')],
  ];
  return (
    <Section title={t('styleguide.small.title')} apart gap={6}>
      <ButtonRow>
        <Button>{t('styleguide.small.send')}</Button>
        <Button tone="second">{t('frame.act.saveReturn')}</Button>
        <Button tone="danger">{t('styleguide.small.withdraw')}</Button>
        <Button quiet>{t('frame.act.remove')}</Button>
      </ButtonRow>
      <Row>
        {tones.map(([tone, name]) => (
          <StatusTag key={tone} tone={tone}>
            {name}
          </StatusTag>
        ))}
      </Row>
      <Columns kind="even">
        <Notices t={t} />
        <Stack>
          <EmptyState
            action={
              <ButtonLink href={NOWHERE} tone="second">
                {t('styleguide.emptyAct')}
              </ButtonLink>
            }
          >
            {t('styleguide.empty')}
          </EmptyState>
          <Details summary={t('styleguide.details')} open>
            <p>{t('styleguide.detailsAbout')}</p>
          </Details>
          <p className="small soft">
            <Day t={t} date="2027-06-07" style="short" />, <Clock t={t} at="2027-02-09T13:03:00Z" />,{' '}
            <Instant t={t} at="2027-02-28T22:59:00Z" viewerZone="Asia/Dhaka" />
          </p>
        </Stack>
      </Columns>
    </Section>
  );
}

function SampleBand({ t }: { readonly t: T }) {
  return (
    <Band title={t('styleguide.band.title')} aside={<p>{t('frame.proof.witnesses', { signed: 3, of: 3 })}</p>}>
      <p>{t('styleguide.band.about')}</p>
      <p>
        <a href={NOWHERE}>{t('styleguide.band.link')}</a>
      </p>
    </Band>
  );
}
