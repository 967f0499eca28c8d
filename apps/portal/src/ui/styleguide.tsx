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
import { NOWHERE, sampleFor, type Sample } from './styleguide.words.ts';
import type { T } from '../messages/translate.ts';

/** Every component in its states, on one page: what page authors copy from and what the pictures are taken of. */
export function Styleguide({ frame, scripts }: { readonly frame: FrameContext; readonly scripts?: readonly string[] }) {
  const { t } = frame;
  const w = sampleFor(t);
  return (
    <PageFrame
      frame={frame}
      title={w('Style guide', 'دليل الأسلوب')}
      current="home"
      scripts={scripts}
      quickExit
      band={<SampleBand t={t} w={w} />}
      command={{
        words: <StatusTag tone="due">{w('1 step before you can run', 'خطوة واحدة قبل التنفيذ')}</StatusTag>,
        buttons: (
          <>
            <ButtonLink href={NOWHERE} tone="second">
              {w('Answer the flag', 'الرد على الملاحظة')}
            </ButtonLink>
            <ButtonLink href={NOWHERE}>{w('Preview the allocation', 'معاينة التوزيع')}</ButtonLink>
          </>
        ),
      }}
      source={w('Sample figures, 9 February 2027, 12:00 UTC.', 'أرقام نموذجية، 9 شباط/فبراير 2027.')}
    >
      <Opening t={t} w={w} />
      <Small t={t} w={w} />
      <StyleguideForms t={t} w={w} />
      <StyleguideRecords t={t} w={w} />
      <StyleguideFigures t={t} w={w} />
    </PageFrame>
  );
}

function Opening({ t, w }: { readonly t: T; readonly w: Sample }) {
  return (
    <>
      <Columns aside={<OpenNow t={t} w={w} />} asideLabel={w('Key facts', 'أهم الحقائق')}>
        <PageHead
          t={t}
          hero
          crumbs={[
            { href: '/', name: t('frame.nav.home') },
            { href: '/calls', name: t('frame.nav.calls') },
          ]}
          eyebrow={w('Style guide', 'دليل الأسلوب')}
          title={w('Money for shelter, followed from gift to help.', 'مال للمأوى، نتتبعه من العطاء إلى العون.')}
          lead={w(
            'Each part of our pages in each of its states. Pages are made of these parts and of nothing else.',
            'كل جزء من صفحاتنا في كل حالاته. صفحاتنا مبنية من هذه الأجزاء وحدها.',
          )}
          line={[
            <StatusTag key="state" tone="half">
              {w('Started, not sent', 'قيد الإعداد')}
            </StatusTag>,
            <Soft key="number">
              {w('Application', 'الطلب')} <Code>C11-0412</Code>
            </Soft>,
            t('frame.saved.server', { time: '14:03' }),
          ]}
        />
        <SearchForm
          t={t}
          action="/grants"
          label={w('Find a grant, an organisation or a country', 'ابحثوا عن منحة أو منظمة أو بلد')}
          hint={w('For example: Uganda, legal help', 'مثال: أوغندا، مساعدة قانونية')}
        />
      </Columns>
      <SampleTotals t={t} w={w} />
    </>
  );
}

function OpenNow({ t, w }: { readonly t: T; readonly w: Sample }) {
  return (
    <Card title={w('Open now', 'مفتوحة الآن')}>
      <p>
        <a href={NOWHERE}>
          <strong>{w('Help after conflict and displacement', 'العون بعد النزاع والنزوح')}</strong>
        </a>
        <br />
        <Soft>{w('Grants of USD 20,000 to 60,000.', 'منح من 20,000 إلى 60,000 دولار.')}</Soft>
      </p>
      <p>
        <StatusTag tone="due">{t('frame.days.left', { count: 19 })}</StatusTag>
        <br />
        <Instant t={t} at="2027-02-28T22:59:00Z" viewerZone="Africa/Accra" />
      </p>
      <ButtonRow>
        <ButtonLink href={NOWHERE}>{w('See if you can apply', 'تحققوا من أهليتكم')}</ButtonLink>
      </ButtonRow>
    </Card>
  );
}

function SampleTotals({ t, w }: { readonly t: T; readonly w: Sample }) {
  return (
    <Section title={w('Totals', 'المجاميع')} quiet apart>
      <Totals
        totals={[
          {
            value: <Money t={t} value={{ amount: '8412600.00', currency: 'USD' }} as="sentence" />,
            name: w('awarded in 221 grants', 'في 221 منحة'),
            link: { href: NOWHERE, name: w('see all grants', 'كل المنح') },
          },
          {
            value: <Money t={t} value={{ amount: '7968150.00', currency: 'USD' }} as="sentence" />,
            name: w('paid in 512 payments', 'في 512 دفعة'),
            link: { href: NOWHERE, name: w('see all payments', 'كل الدفعات') },
          },
          {
            value: '63',
            name: w('countries reached', 'بلداً'),
            link: { href: NOWHERE, name: w('see all countries', 'كل البلدان') },
          },
        ]}
      />
    </Section>
  );
}

function Notices({ w }: { readonly w: Sample }) {
  return (
    <Stack>
      <Notice title={w('Your changes are saved', 'حُفظت تغييراتكم')} news>
        {w('You may stop here and come back.', 'يمكنكم التوقف والعودة لاحقاً.')}
      </Notice>
      <Notice tone="due" title={w('Next: correct the budget', 'الخطوة التالية: تصحيح الميزانية')}>
        <p>
          {w(
            'Two lines go over the limit for staff costs. Everything you typed is kept.',
            'يتجاوز بندان حد تكاليف الموظفين. كل ما كتبتموه محفوظ.',
          )}
        </p>
        <ButtonRow>
          <ButtonLink href={NOWHERE}>{w('Correct the budget', 'تصحيح الميزانية')}</ButtonLink>
        </ButtonRow>
      </Notice>
    </Stack>
  );
}

function Small({ t, w }: { readonly t: T; readonly w: Sample }) {
  const tones: readonly [Tone, string][] = [
    ['open', w('Not started', 'لم يبدأ')],
    ['half', w('Under way', 'قيد التنفيذ')],
    ['full', w('Done', 'مكتمل')],
    ['due', w('Needs correction', 'يحتاج إلى تصحيح')],
    ['stop', w('Stopped', 'متوقف')],
    ['shut', w('Not yet possible', 'غير متاح بعد')],
  ];
  return (
    <Section title={w('Buttons, tags, notices', 'الأزرار والحالات والتنبيهات')} apart gap={6}>
      <ButtonRow>
        <Button>{w('Send the application', 'إرسال الطلب')}</Button>
        <Button tone="second">{t('frame.act.saveReturn')}</Button>
        <Button tone="danger">{w('Withdraw the application', 'سحب الطلب')}</Button>
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
        <Notices w={w} />
        <Stack>
          <EmptyState
            action={
              <ButtonLink href={NOWHERE} tone="second">
                {w('Start an application', 'بدء طلب')}
              </ButtonLink>
            }
          >
            {w('Your applications will stand here.', 'ستظهر طلباتكم هنا.')}
          </EmptyState>
          <Details summary={w('How we count people', 'كيف نحصي الناس')} open>
            <p>
              {w(
                'A person may get several services; people are counted once.',
                'قد يتلقى الشخص خدمات عدة ويُحسب مرة واحدة.',
              )}
            </p>
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

function SampleBand({ t, w }: { readonly t: T; readonly w: Sample }) {
  return (
    <Band
      title={w('Do not take our word. Check.', 'لا تكتفوا بكلامنا. تحققوا.')}
      aside={<p>{t('frame.proof.witnesses', { signed: 3, of: 3 })}</p>}
    >
      <p>
        {w(
          'Each act is one line in a public log that nobody can change afterwards.',
          'كل إجراء سطر في سجل علني لا يستطيع أحد تغييره بعد ذلك.',
        )}
      </p>
      <p>
        <a href={NOWHERE}>{w('How to check a decision', 'كيف تتحققون من قرار')}</a>
      </p>
    </Band>
  );
}
