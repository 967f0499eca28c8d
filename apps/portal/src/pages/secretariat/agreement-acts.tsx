import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import { formatFingerprint } from '../../messages/format.ts';
import { Instant } from '../../ui/date-time.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import type { Fact } from '../../ui/facts.tsx';
import { Code } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { DateQuestion, LongTextQuestion } from '../../ui/question-text.tsx';
import type { T } from '../../messages/translate.ts';
import type { Visitor } from '../../web/visitor.ts';
import { OfficeAct } from './office-frame.tsx';

interface AgreementActProps {
  readonly visitor: Visitor;
  readonly agreement: AgreementView;
  readonly errors: readonly FieldError[];
}

function common({ visitor, agreement, errors }: AgreementActProps, verb: string) {
  const page = `/office/agreements/${agreement.id}`;
  return {
    visitor,
    errors,
    current: 'grants',
    eyebrow: agreement.number,
    action: `${page}/${verb}`,
    version: agreement.version,
    back: page,
  };
}

function grantFacts(t: T, { organisationName, title, amount }: AgreementView): readonly Fact[] {
  return [
    { name: t('secretariat.word.organisation'), value: <bdi>{organisationName}</bdi>, note: <bdi>{title}</bdi> },
    { name: t('secretariat.word.amount'), value: <Money t={t} value={amount} /> },
  ];
}

interface CancelReasonProps extends Pick<AgreementActProps, 'errors'> {
  readonly t: T;
  readonly reason: string;
}

/** The grantee reads it. */
function CancelReason({ t, reason, errors }: CancelReasonProps) {
  return (
    <LongTextQuestion
      t={t}
      name="reason"
      label={t('secretariat.word.reason')}
      hint={t('secretariat.agreement.cancelReasonHint')}
      value={reason}
      rows={3}
      error={errorFor(errors, 'reason')}
    />
  );
}

/** The fund's signature: it sets the first day and binds the fund to pay. */
export function CountersignPage(props: AgreementActProps & { readonly startsOn: string }) {
  const { visitor, agreement, errors, startsOn } = props;
  const { t } = visitor;
  const { signedBy, signedAt, months, contentHash } = agreement;
  return (
    <OfficeAct
      {...common(props, 'countersign')}
      title={t('secretariat.countersign.title', { number: agreement.number })}
      facts={[
        ...grantFacts(t, agreement),
        { name: t('secretariat.check.months'), value: t('secretariat.check.monthsGiven', { count: months }) },
        {
          name: t('secretariat.agreement.step.signed'),
          value: <bdi>{signedBy}</bdi>,
          note: signedAt === null ? undefined : <Instant t={t} at={signedAt} />,
        },
        { name: t('secretariat.agreement.hash'), value: <Code>{formatFingerprint(contentHash)}</Code> },
      ]}
      follows={[
        t('secretariat.countersign.follows.binding'),
        t('secretariat.countersign.follows.tranche'),
        t('secretariat.countersign.follows.publication'),
      ]}
      undo={t('secretariat.countersign.undo')}
      questions={
        <DateQuestion
          t={t}
          name="startsOn"
          label={t('secretariat.countersign.startsOn')}
          hint={t('secretariat.countersign.startsOnHint')}
          value={startsOn}
          error={errorFor(errors, 'startsOn')}
        />
      }
      act={t('secretariat.countersign.act')}
    />
  );
}

export function CancelAgreementPage(props: AgreementActProps & { readonly reason: string }) {
  const { visitor, agreement, errors, reason } = props;
  const { t } = visitor;
  return (
    <OfficeAct
      {...common(props, 'cancel')}
      title={t('secretariat.agreement.cancelTitle', { number: agreement.number })}
      facts={grantFacts(t, agreement)}
      follows={[t('secretariat.agreement.cancelFollows.grantee'), t('secretariat.agreement.cancelFollows.money')]}
      undo={t('secretariat.agreement.cancelUndo')}
      questions={<CancelReason t={t} reason={reason} errors={errors} />}
      act={t('secretariat.agreement.cancelAct')}
      danger
    />
  );
}

export function CloseAgreementPage(props: AgreementActProps) {
  const { visitor, agreement } = props;
  const { t } = visitor;
  return (
    <OfficeAct
      {...common(props, 'close')}
      title={t('secretariat.agreement.closeTitle', { number: agreement.number })}
      facts={[
        ...grantFacts(t, agreement),
        { name: t('secretariat.agreements.paid'), value: <Money t={t} value={agreement.paid} /> },
      ]}
      follows={[t('secretariat.agreement.closeFollows')]}
      undo={t('secretariat.agreement.closeUndo')}
      act={t('secretariat.agreement.closeAct')}
    />
  );
}

interface CancelTrancheProps extends AgreementActProps {
  readonly tranche: TrancheView;
  readonly reason: string;
}

/** A part payment that will never be asked for: the money goes back to the fund. */
export function CancelTranchePage(props: CancelTrancheProps) {
  const { visitor, agreement, tranche, errors, reason } = props;
  const { t } = visitor;
  return (
    <OfficeAct
      {...common(props, `tranches/${tranche.id}/cancel`)}
      version={tranche.version}
      title={t('secretariat.tranche.cancelTitle', { title: tranche.title })}
      facts={[
        { name: t('secretariat.word.organisation'), value: <bdi>{agreement.organisationName}</bdi> },
        { name: t('secretariat.word.tranche'), value: tranche.title },
        { name: t('secretariat.word.amount'), value: <Money t={t} value={tranche.amount} /> },
      ]}
      follows={[t('secretariat.tranche.cancelFollows')]}
      undo={t('secretariat.tranche.cancelUndo')}
      questions={<CancelReason t={t} reason={reason} errors={errors} />}
      act={t('secretariat.tranche.cancelAct')}
      danger
    />
  );
}
