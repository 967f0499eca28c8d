import type { AccountChangeView, AgreementView } from '#contracts/api/disbursement';
import { formatDay } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Code, Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { fundDay } from '../fund-day.tsx';
import { BANK_FIELDS, BankAccountQuestions, type BankTyped } from './bank-account.tsx';
import { ApplicantFrame } from './applicant-frame.tsx';
import { AccountRefused } from './grant.tsx';

interface AccountProps {
  readonly visitor: Visitor;
  readonly grant: AgreementView;
}

const crumbsOf = ({ visitor: { t }, grant }: AccountProps) => [
  { href: '/apply/grants', name: t('applicant.home.grants') },
  { href: `/apply/grants/${grant.id}`, name: grant.title },
];

interface ProposeProps extends AccountProps {
  readonly typed: BankTyped;
  readonly errors: readonly FieldError[];
}

/** The new account as it is typed. */
export function ProposeAccountPage(props: ProposeProps) {
  const { visitor, grant, typed, errors } = props;
  const { t, tokens } = visitor;
  const title = t('accountChange.propose.title');
  return (
    <ApplicantFrame visitor={visitor} title={title} current="grants" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} crumbs={crumbsOf(props)} title={title} lead={t('accountChange.propose.lead')} />
        <AccountRefused t={t} grant={grant} />
        <Form
          typed
          action={`/apply/grants/${grant.id}/account`}
          tokens={tokens}
          buttons={<Button>{t('accountChange.propose.act')}</Button>}
        >
          <BankAccountQuestions visitor={visitor} typed={typed} errors={errors} />
        </Form>
      </Stack>
    </ApplicantFrame>
  );
}

/** The same once more, before it is sent; the service has found nothing wrong with it. */
export function CheckAccountPage(props: Omit<ProposeProps, 'errors'>) {
  const { visitor, grant, typed } = props;
  const { t, tokens } = visitor;
  const title = t('accountChange.check.title');
  const hidden = Object.fromEntries(BANK_FIELDS.map((name) => [`bankAccount.${name}`, typed[name]]));
  return (
    <ApplicantFrame visitor={visitor} title={title} current="grants">
      <PageHead t={t} crumbs={crumbsOf(props)} title={title} />
      <Stack gap={6}>
        <CheckAnswers
          t={t}
          answers={BANK_FIELDS.filter((name) => typed[name] !== '').map((name) => ({
            question: t(`applicant.bank.${name}`),
            answer: isCountry(name) ? countryIn(t.locale, typed[name]) : typed[name],
          }))}
        />
        <Section title={t('frame.confirm.follows')}>
          <ul>
            <li>{t('accountChange.check.letters')}</li>
            <li>{t('accountChange.check.call')}</li>
            <li>{t('accountChange.check.nothingPaid')}</li>
          </ul>
        </Section>
        <Section title={t('frame.confirm.undo')}>
          <p>{t('accountChange.check.undo')}</p>
        </Section>
        <Form
          action={`/apply/grants/${grant.id}/account`}
          tokens={tokens}
          hidden={hidden}
          buttons={
            <>
              <Button name="checked" value="yes">
                {t('accountChange.check.act')}
              </Button>
              <Button tone="second" name="correct" value="yes">
                {t('accountChange.check.change')}
              </Button>
            </>
          }
        />
      </Stack>
    </ApplicantFrame>
  );
}

const isCountry = (name: string): boolean => name === 'country' || name === 'bankCountry';

interface OpenProps extends AccountProps {
  readonly change: AccountChangeView;
  readonly errors?: readonly FieldError[];
}

const OPEN = ['proposed', 'confirmed', 'agreed'] as const;

/** What is on its way, and how to stop it. */
export function OpenAccountPage(props: OpenProps) {
  const { visitor, grant, change, errors = [] } = props;
  const { t } = visitor;
  const title = t('accountChange.open.title');
  const said = OPEN.find((state) => state === change.status);
  const date = change.countsFrom === null ? '' : formatDay(t.locale, fundDay(change.countsFrom));
  return (
    <ApplicantFrame visitor={visitor} title={title} current="grants" wrong={errors.length > 0}>
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={crumbsOf(props)}
        title={title}
        line={[<RecordStatus key="state" t={t} record="account-change" status={change.status} />]}
      />
      <Stack gap={6}>
        {said !== undefined && (
          <Notice>{t(change.waitsForRun ? 'accountChange.open.waits' : `accountChange.open.${said}`, { date })}</Notice>
        )}
        <Facts facts={accountFacts(props)} />
        <p>{t('accountChange.open.about')}</p>
        {change.allowed.includes('withdraw') && (
          <div className="buttons">
            <ButtonLink href={`/apply/grants/${grant.id}/account/${change.id}/stop`} tone="second">
              {t('accountChange.open.stop')}
            </ButtonLink>
          </div>
        )}
      </Stack>
    </ApplicantFrame>
  );
}

/** Anybody of the organisation stops it. */
export function StopAccountPage(props: OpenProps) {
  const { visitor, grant, change, errors = [] } = props;
  const { t, tokens } = visitor;
  const title = t('accountChange.withdraw.title');
  return (
    <ApplicantFrame visitor={visitor} title={title} current="grants" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={`${grant.number} ${grant.title}`}
          title={title}
          facts={accountFacts(props)}
          follows={[t('accountChange.withdraw.follows')]}
          undo={t('accountChange.withdraw.undo')}
          form={{ action: `/apply/grants/${grant.id}/account/${change.id}/stop`, tokens, version: change.version }}
          act={t('accountChange.withdraw.act')}
          danger
          back={`/apply/grants/${grant.id}/account`}
        />
      </Stack>
    </ApplicantFrame>
  );
}

function accountFacts({ visitor: { t }, grant, change }: OpenProps) {
  const shown = [
    ['accountChange.fact.old', grant.bankAccount],
    ['accountChange.fact.account', change.account],
  ] as const;
  return shown.flatMap(([name, account]) =>
    account
      ? [{ name: t(name), value: <Code>{account.masked}</Code>, note: `${account.holder}, ${account.bankName}` }]
      : [],
  );
}
