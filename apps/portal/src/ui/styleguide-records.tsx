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
import { NOWHERE, SAMPLE_HASH, type Sample } from './styleguide.words.ts';
import { Tabs } from './tabs.tsx';
import { StyleguideTasks } from './styleguide-tasks.tsx';

interface PartProps {
  readonly t: T;
  readonly w: Sample;
}

export function StyleguideRecords({ t, w }: PartProps) {
  return (
    <>
      <StyleguideTasks t={t} w={w} />
      <Payments t={t} w={w} />
      <div className="section">
        <Receipt t={t} w={w} />
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

function paymentRows(w: Sample): readonly PaymentRow[] {
  return [
    {
      number: 'G-2026-0131',
      name: 'Fundación Río Claro',
      amount: '15000.00',
      tone: 'full',
      state: w('Ready', 'جاهزة'),
    },
    {
      number: 'G-2026-0098',
      name: 'Nadi Shelter Trust',
      amount: '24500.00',
      tone: 'due',
      state: w('Needs a second', 'تحتاج إلى ثانٍ'),
    },
    { number: 'G-2026-0077', name: 'Dom Nadiya', amount: '20000.00', tone: 'stop', state: w('Stopped', 'متوقفة') },
  ];
}

function paymentColumns(t: T, w: Sample): readonly Column<PaymentRow>[] {
  return [
    {
      id: 'pick',
      head: w('Choose', 'اختيار'),
      quietHead: true,
      kind: 'pick',
      cell: (row) => <input type="checkbox" name="pay" value={row.number} aria-label={`${row.number}, ${row.name}`} />,
    },
    {
      id: 'name',
      head: w('Grant', 'المنحة'),
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
    { id: 'met', head: w('Conditions', 'الشروط'), cell: () => w('5 of 5 met', 'استوفيت 5 من 5') },
    {
      id: 'amount',
      head: w('Amount', 'المبلغ'),
      end: true,
      sorts: true,
      cell: (row) => <Money t={t} value={{ amount: row.amount, currency: 'USD' }} />,
    },
    {
      id: 'state',
      head: w('State', 'الحالة'),
      kind: 'bare',
      cell: (row) => <StatusTag tone={row.tone}>{row.state}</StatusTag>,
    },
  ];
}

function PaymentFilters({ t, w }: PartProps) {
  return (
    <FilterBar
      t={t}
      action={NOWHERE}
      filters={[
        {
          kind: 'choice',
          name: 'region',
          label: w('Region', 'المنطقة'),
          all: w('All regions', 'كل المناطق'),
          choices: [{ value: 'af', label: w('Africa', 'أفريقيا') }],
        },
        { kind: 'text', name: 'words', label: w('Number or words', 'رقم أو كلمات') },
        { kind: 'date', name: 'since', label: w('Since', 'منذ') },
      ]}
      clear={NOWHERE}
    />
  );
}

function Payments({ t, w }: PartProps) {
  const rows: readonly PaymentRow[] = paymentRows(w);
  return (
    <Section title={w('3 payments wait for your approval', '3 دفعات تنتظر موافقتكم')} apart>
      <Tabs
        t={t}
        tabs={[
          { href: `${NOWHERE}?tab=1`, name: w('To approve', 'للموافقة'), count: 3, current: true },
          { href: `${NOWHERE}?tab=2`, name: w('On hold', 'معلقة'), count: 2 },
          { href: `${NOWHERE}?tab=3`, name: w('In a run', 'في دفعة'), count: 11 },
          { href: `${NOWHERE}?tab=4`, name: w('Paid', 'مدفوعة') },
        ]}
      />
      <PaymentFilters t={t} w={w} />
      <DataTable
        t={t}
        caption={w('Payments certified and waiting', 'دفعات مصدّقة ومنتظرة')}
        rows={rows}
        rowKey={(row) => row.number}
        sort={{
          column: 'amount',
          direction: 'descending',
          href: (column, direction) => `?sort=${column}&direction=${direction}`,
        }}
        columns={paymentColumns(t, w)}
        totals={{ amount: <Money t={t} value={{ amount: '59500.00', currency: 'USD' }} /> }}
      />
      <Paging t={t} from={1} to={3} total={62} next="?page=2" />
      <DataTable t={t} caption="" rows={[]} rowKey={String} columns={[]} />
    </Section>
  );
}

function Receipt({ t, w }: PartProps) {
  return (
    <Columns asideLabel={t('frame.proof.title')} aside={<Proofs t={t} w={w} />}>
      <ReceiptSheet
        t={t}
        status={w('Received', 'استُلم')}
        title={w('Your application is here.', 'وصل طلبكم.')}
        lead={w(
          'It is complete and in time. You may change and send it again until the deadline.',
          'الطلب كامل وفي الموعد. يمكنكم تعديله وإعادة إرساله حتى الموعد النهائي.',
        )}
        number="7K2M-94QX-0D3V"
        facts={[
          { name: w('From', 'من'), value: w('Harbour Light Collective', 'جمعية ضوء المرفأ') },
          {
            name: w('Received', 'وقت الاستلام'),
            value: <Instant t={t} at="2027-02-26T15:41:09Z" seconds viewerZone="Africa/Accra" />,
          },
          { name: w('Asked for', 'المطلوب'), value: <Money t={t} value={{ amount: '51900.00', currency: 'USD' }} /> },
        ]}
        files={[
          { name: 'Accounts 2025.pdf', bytes: 1_412_000, fingerprint: SAMPLE_HASH },
          { name: 'Registration.pdf', bytes: 412_000, fingerprint: SAMPLE_HASH.split('').reverse().join('') },
        ]}
        buttons={
          <>
            <a className="button" href={NOWHERE}>
              {w('Download the receipt (PDF, 60 kB)', 'تنزيل الإيصال (PDF)')}
            </a>
            <a className="button second" href={NOWHERE}>
              {w('Back to the application', 'العودة إلى الطلب')}
            </a>
          </>
        }
      />
    </Columns>
  );
}

function Proofs({ t, w }: PartProps) {
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
        about={w(
          'This receipt is signed. Nobody can say later that it did not arrive.',
          'هذا الإيصال موقّع. لا أحد يستطيع أن يقول لاحقاً إنه لم يصل.',
        )}
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
