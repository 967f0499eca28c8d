import type { NoticeSettingsView } from '#contracts/api/notices';
import { cityOf } from '../../messages/cities.ts';
import { LANGUAGES, LOCALES } from '../../messages/locale.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RadioQuestion, SelectQuestion } from '../../ui/question-choice.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';

export interface NoticeSettingsProps {
  readonly visitor: Visitor;
  readonly settings: NoticeSettingsView;
  /** By their names in the time zone database. */
  readonly zones: readonly string[];
  readonly saved: boolean;
  readonly errors?: readonly FieldError[];
}

/** In which language, and how often, does the fund write to me? */
export function NoticeSettingsPage({ visitor, settings, zones, saved, errors = [] }: NoticeSettingsProps) {
  const { t } = visitor;
  const { language, timeZone, paces } = settings;
  const title = t('notices.settings.title');
  return (
    <PageFrame
      frame={visitor.frame(homeOf(visitor.roles).audience)}
      title={title}
      current="notices"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        {saved && <Notice news>{t('notices.settings.saved')}</Notice>}
        <PageHead t={t} title={title} lead={t('notices.settings.lead')} />
        <Form
          typed
          action="/account/notices/settings"
          tokens={visitor.tokens}
          buttons={
            <>
              <Button>{t('notices.settings.save')}</Button>
              <ButtonLink href="/account/notices" tone="second">
                {t('notices.title')}
              </ButtonLink>
            </>
          }
        >
          <RadioQuestion
            t={t}
            name="language"
            label={t('notices.settings.language')}
            hint={t('notices.settings.languageHint')}
            choices={LOCALES.map((value) => ({ value, label: <bdi lang={value}>{LANGUAGES[value].name}</bdi> }))}
            value={language}
            error={errorFor(errors, 'language')}
          />
          {paces.map((choice) => (
            <PaceQuestion key={choice.theme} t={t} {...choice} error={errorFor(errors, choice.theme)} />
          ))}
          <SelectQuestion
            t={t}
            name="timeZone"
            label={t('notices.settings.zone')}
            hint={t('notices.settings.zoneHint')}
            choices={zonesWith(timeZone, zones)}
            value={timeZone ?? ''}
            empty={t('notices.settings.zoneFund', { city: cityOf(FUND_ZONE, t.locale) })}
            error={errorFor(errors, 'timeZone')}
          />
        </Form>
      </Stack>
    </PageFrame>
  );
}

type PaceProps = NoticeSettingsView['paces'][number] & { readonly t: T; readonly error: string | undefined };

function PaceQuestion({ t, theme, pace, error }: PaceProps) {
  return (
    <RadioQuestion
      t={t}
      name={theme}
      label={t('notices.settings.pace', { theme: t(`notices.settings.theme.${theme}` as MessageKey) })}
      hint={t('notices.settings.paceHint')}
      choices={[
        { value: 'at-once', label: t('notices.settings.at-once') },
        { value: 'daily', label: t('notices.settings.daily'), hint: t('notices.settings.dailyHint') },
      ]}
      value={pace}
      error={error}
    />
  );
}

/** Also the one that is set, by whatever name the browser of its time knew it. */
function zonesWith(timeZone: string | null, zones: readonly string[]): readonly { value: string; label: string }[] {
  const all = timeZone === null || zones.includes(timeZone) ? zones : [timeZone, ...zones];
  return all.map((value) => ({ value, label: value }));
}
