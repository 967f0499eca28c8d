import type { CallView } from '#contracts/api/applications';
import type { ConflictView, ReviewCallLine, ReviewerView } from '#contracts/api/review';
import { formatFingerprint, formatList, formatNumber } from '../../messages/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import type { Fact } from '../../ui/facts.tsx';
import { Code, Soft } from '../../ui/layout.tsx';
import { LongTextQuestion, MoneyQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Moment } from './call-form-parts.tsx';
import { OfficeAct } from './office-frame.tsx';
import { rulesFacts } from './rules-facts.tsx';

interface CallActProps {
  readonly visitor: Visitor;
  readonly call: CallView;
  readonly errors: readonly FieldError[];
}

function common({ visitor, call, errors }: CallActProps, verb: string) {
  const page = `/office/calls/${call.id}`;
  return {
    visitor,
    errors,
    current: 'calls',
    eyebrow: call.title,
    action: `${page}/${verb}`,
    version: call.version,
    back: page,
  };
}

/** Publication freezes the rules: the reader sees all of them once more, with the fingerprint that they will have. */
export function PublishCallPage(props: CallActProps & { readonly rulesHash: string }) {
  const { visitor, call, rulesHash } = props;
  const { t } = visitor;
  const times: readonly Fact[] = [
    { name: t('secretariat.call.opens'), value: <Deadline t={t} at={call.opensAt} zone={call.timeZone} /> },
    { name: t('secretariat.call.deadline'), value: <Deadline t={t} at={call.deadline} zone={call.timeZone} /> },
  ];
  return (
    <OfficeAct
      {...common(props, 'publish')}
      title={t('secretariat.publish.title')}
      facts={[
        ...times,
        ...rulesFacts(t, call.rules),
        {
          name: t('secretariat.publish.hash'),
          value: <Code>{formatFingerprint(rulesHash)}</Code>,
          note: t('secretariat.publish.hashAbout'),
        },
      ]}
      follows={[
        t('secretariat.publish.follows.frozen'),
        t('secretariat.publish.follows.log'),
        t('secretariat.publish.follows.public'),
      ]}
      undo={t('secretariat.publish.undo')}
      act={t('secretariat.publish.act')}
    />
  );
}

export function CloseCallPage(props: CallActProps & { readonly received: number }) {
  const { visitor, call, received } = props;
  const { t } = visitor;
  return (
    <OfficeAct
      {...common(props, 'close')}
      title={t('secretariat.close.title')}
      facts={[
        { name: t('secretariat.call.deadline'), value: <Deadline t={t} at={call.deadline} zone={call.timeZone} /> },
        { name: t('secretariat.calls.received'), value: formatNumber(t.locale, received) },
      ]}
      follows={[t('secretariat.close.follows.final'), t('secretariat.close.follows.screening')]}
      undo={t('secretariat.close.undo')}
      act={t('secretariat.close.act')}
    />
  );
}

export interface AmendmentTyped {
  readonly reason: string;
  readonly day: string;
  readonly time: string;
  readonly budget: string;
}

/** A corrigendum: more time, more money; never less of anything. */
export function AmendCallPage(props: CallActProps & { readonly typed: AmendmentTyped }) {
  const { visitor, call, errors, typed } = props;
  const { t } = visitor;
  return (
    <OfficeAct
      {...common(props, 'amend')}
      title={t('secretariat.amend.title')}
      facts={[
        { name: t('secretariat.amend.deadlineNow'), value: <Deadline t={t} at={call.deadline} zone={call.timeZone} /> },
        {
          name: t('secretariat.amend.version'),
          value: formatNumber(t.locale, call.rulesVersion),
          note: call.rulesHash === null ? undefined : <Code>{formatFingerprint(call.rulesHash)}</Code>,
        },
      ]}
      follows={[
        t('secretariat.amend.follows.version'),
        t('secretariat.amend.follows.reason'),
        t('secretariat.amend.follows.wider'),
      ]}
      undo={t('secretariat.amend.undo')}
      questions={
        <>
          <Moment
            t={t}
            name="deadline"
            day={typed.day}
            time={typed.time}
            error={errorFor(errors, 'deadline')}
            hint={t('secretariat.amend.deadlineHint', { zone: call.timeZone })}
          />
          <MoneyQuestion
            t={t}
            name="rules.budget"
            label={t('secretariat.form.budget')}
            hint={t('secretariat.amend.budgetHint')}
            currency={call.rules.currency}
            value={typed.budget}
            error={errorFor(errors, 'rules.budget')}
          />
          <LongTextQuestion
            t={t}
            name="reason"
            label={t('secretariat.amend.reason')}
            hint={t('secretariat.amend.reasonHint')}
            value={typed.reason}
            rows={3}
            error={errorFor(errors, 'reason')}
          />
        </>
      }
      act={t('secretariat.amend.act')}
    />
  );
}

interface AssignProps extends CallActProps {
  readonly review: ReviewCallLine;
  readonly panel: readonly ReviewerView[];
  readonly conflicts: readonly ConflictView[];
}

/** Who gets files: the reader sees the panel and its conflicts before the rule shares them out. */
export function AssignPage(props: AssignProps) {
  const { visitor, call, review, panel } = props;
  const { t } = visitor;
  const { reviewersPerApplication } = call.rules;
  const places = review.eligible * reviewersPerApplication;
  return (
    <OfficeAct
      {...common(props, 'assign')}
      version={undefined}
      title={t('secretariat.assign.title')}
      facts={[
        { name: t('secretariat.assign.eligible'), value: formatNumber(t.locale, review.eligible) },
        {
          name: t('secretariat.rules.panel'),
          value: t('secretariat.rules.panelSize', { count: reviewersPerApplication }),
        },
        {
          name: t('secretariat.assign.places'),
          value: formatNumber(t.locale, places - review.assigned),
          note:
            review.assigned > 0 ? t('secretariat.assign.placesNote', { assigned: review.assigned, places }) : undefined,
        },
        {
          name: t('secretariat.assign.panel'),
          value: t('secretariat.assign.panelSize', { count: panel.filter(({ status }) => status === 'active').length }),
        },
      ]}
      follows={[
        t('secretariat.assign.follows.rule'),
        t('secretariat.assign.follows.conflicts'),
        t('secretariat.assign.follows.mail'),
      ]}
      undo={t('secretariat.assign.undo')}
      act={t('secretariat.assign.act')}
    >
      <PanelTable {...props} />
    </OfficeAct>
  );
}

function PanelTable({ visitor, panel, conflicts }: AssignProps) {
  const { t } = visitor;
  return (
    <DataTable
      t={t}
      caption={t('secretariat.assign.panel')}
      rows={panel.filter(({ status }) => status === 'active')}
      rowKey={({ id }) => id}
      empty={t('secretariat.panel.none')}
      columns={[
        { id: 'name', head: t('secretariat.word.reviewer'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          id: 'load',
          head: t('secretariat.panel.assigned'),
          end: true,
          cell: ({ assigned }) => formatNumber(t.locale, assigned),
        },
        {
          id: 'conflicts',
          head: t('secretariat.panel.conflicts'),
          cell: ({ id }) => {
            const named = conflicts.filter(({ reviewerId }) => reviewerId === id);
            if (named.length === 0) return <Soft>{t('secretariat.panel.noConflict')}</Soft>;
            return formatList(
              t.locale,
              named.map(({ organisationName }) => organisationName),
            );
          },
        },
      ]}
    />
  );
}
