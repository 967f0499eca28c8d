import type { T } from '../messages/translate.ts';
import { DataTable, type Column } from './data-table.tsx';
import { Instant } from './date-time.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Columns, Section } from './layout.tsx';
import { Money } from './money.tsx';
import { Paging } from './paging.tsx';
import { ProofBox } from './proof-box.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { StatusTag, type Tone } from './status-tag.tsx';
import { NOWHERE, SAMPLE_HASH } from './styleguide-samples.ts';
import { Tabs } from './tabs.tsx';
import { StyleguideTasks } from './styleguide-tasks.tsx';

interface PartProps {
  readonly t: T;
}

export function StyleguideRecords({ t }: PartProps) {
  return (
    <>
      <StyleguideTasks t={t} />
      <Payments t={t} />
      <div className="section">
        <Receipt t={t} />
      </div>
    </>
  );
}

interface PaymentRow {
  readonly number: string;
  readonly name: string;
  readonly amount: string;
  readonly tone: Tone;
  readonly state: string;
}

function paymentRows(t: T): readonly PaymentRow[] {
  return [
    {
      number: 'G-2026-0131',
      name: 'Fundación Río Claro',
      amount: '15000.00',
      tone: 'full',
      state: t('styleguide.payments.ready'),
    },
    {
      number: 'G-2026-0098',
      name: 'Nadi Shelter Trust',
      amount: '24500.00',
      tone: 'due',
      state: t('styleguide.payments.second'),
    },
    { number: 'G-2026-0077', name: 'Dom Nadiya', amount: '20000.00', tone: 'stop', state: t('styleguide.tone.stop') },
  ];
}

function paymentColumns(t: T): readonly Column<PaymentRow>[] {
  return [
    {
      id: 'pick',
      head: t('styleguide.payments.choose'),
      quietHead: true,
      kind: 'pick',
      cell: (row) => <input type="checkbox" name="pay" value={row.number} aria-label={`${row.number}, ${row.name}`} />,
    },
    {
      id: 'name',
      head: t('styleguide.payments.grant'),
      names: true,
      sorts: true,
      cell: (row) => (
        <>
          <bdi>{row.name}</bdi>{' '}
          <a className="small num" href={NOWHERE}>
            <bdi>{row.number}</bdi>
          </a>
        </>
      ),
    },
    { id: 'met', head: t('styleguide.payments.conditions'), cell: () => t('styleguide.payments.met') },
    {
      id: 'amount',
      head: t('styleguide.payments.amount'),
      end: true,
      sorts: true,
      cell: (row) => <Money t={t} value={{ amount: row.amount, currency: 'USD' }} />,
    },
    {
      id: 'state',
      head: t('styleguide.payments.state'),
      kind: 'bare',
      cell: (row) => <StatusTag tone={row.tone}>{row.state}</StatusTag>,
    },
  ];
}

function PaymentFilters({ t }: PartProps) {
  return (
    <FilterBar
      t={t}
      action={NOWHERE}
      filters={[
        {
          kind: 'choice',
          name: 'region',
          label: t('styleguide.payments.region'),
          all: t('styleguide.payments.regions'),
          choices: [{ value: 'af', label: t('styleguide.regions.africa') }],
        },
        { kind: 'text', name: 'words', label: t('styleguide.payments.words') },
        { kind: 'date', name: 'since', label: t('styleguide.payments.since') },
      ]}
      clear={NOWHERE}
    />
  );
}

function Payments({ t }: PartProps) {
  const rows: readonly PaymentRow[] = paymentRows(t);
  return (
    <Section title={t('styleguide.payments.title')} apart>
      <Tabs
        t={t}
        tabs={[
          { href: `${NOWHERE}?tab=1`, name: t('styleguide.payments.approve'), count: 3, current: true },
          { href: `${NOWHERE}?tab=2`, name: t('styleguide.payments.hold'), count: 2 },
          { href: `${NOWHERE}?tab=3`, name: t('styleguide.payments.inRun'), count: 11 },
          { href: `${NOWHERE}?tab=4`, name: t('styleguide.payments.paid') },
        ]}
      />
      <PaymentFilters t={t} />
      <DataTable
        t={t}
        caption={t('styleguide.payments.caption')}
        rows={rows}
        rowKey={(row) => row.number}
        sort={{
          column: 'amount',
          direction: 'descending',
          href: (column, direction) => `?sort=${column}&direction=${direction}`,
        }}
        columns={paymentColumns(t)}
        totals={{ amount: <Money t={t} value={{ amount: '59500.00', currency: 'USD' }} /> }}
      />
      <Paging t={t} from={1} to={3} total={62} next="?page=2" />
      <DataTable t={t} caption={t('styleguide.payments.none')} rows={[]} rowKey={String} columns={[]} />
    </Section>
  );
}

function Receipt({ t }: PartProps) {
  return (
    <Columns asideLabel={t('frame.proof.title')} aside={<Proofs t={t} />}>
      <ReceiptSheet
        t={t}
        status={t('styleguide.receipt.status')}
        title={t('styleguide.receipt.title')}
        lead={t('styleguide.receipt.lead')}
        number="7K2M-94QX-0D3V"
        facts={[
          { name: t('styleguide.receipt.from'), value: <bdi>Harbour Light Collective</bdi> },
          {
            name: t('styleguide.receipt.status'),
            value: <Instant t={t} at="2027-02-26T15:41:09Z" seconds viewerZone="Africa/Accra" />,
          },
          {
            name: t('styleguide.receipt.asked'),
            value: <Money t={t} value={{ amount: '51900.00', currency: 'USD' }} />,
          },
        ]}
        files={[
          { name: 'Accounts 2025.pdf', bytes: 1_412_000, fingerprint: SAMPLE_HASH },
          { name: 'Registration.pdf', bytes: 412_000, fingerprint: SAMPLE_HASH.split('').reverse().join('') },
        ]}
        buttons={
          <>
            <a className="button" href={NOWHERE}>
              {t('styleguide.receipt.download')}
            </a>
            <a className="button second" href={NOWHERE}>
              {t('styleguide.receipt.back')}
            </a>
          </>
        }
      />
    </Columns>
  );
}

function Proofs({ t }: PartProps) {
  const proof = {
    act: { number: 48977, leaf: SAMPLE_HASH },
    checkpoint: { size: 49012, at: '2027-02-26T15:41:15Z' },
    command: 'npm run --silent verify -- receipt 7K2M-94QX-0D3V.json',
  };
  return (
    <>
      <ProofBox
        t={t}
        proof={{ ...proof, state: 'verified', witnesses: { signed: 3, of: 3 }, download: { href: NOWHERE } }}
        about={t('styleguide.proof.about')}
        contact="audit@fund.example"
      />
      <ProofBox
        t={t}
        proof={{ ...proof, state: 'witnessing', witnesses: { signed: 1, of: 3 } }}
        about={t('styleguide.proof.about')}
        contact="audit@fund.example"
      />
      <ProofBox
        t={t}
        proof={{ state: 'pending', witnesses: { signed: 0, of: 3 }, command: proof.command }}
        about={t('styleguide.proof.about')}
        contact="audit@fund.example"
      />
      <ProofBox
        t={t}
        proof={{ state: 'mismatch', witnesses: { signed: 0, of: 3 }, command: proof.command }}
        about=""
        contact="audit@fund.example"
      />
    </>
  );
}
