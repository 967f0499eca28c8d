import type { ReactNode } from 'react';
import { formatFingerprint, formatSize } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { DataTable } from './data-table.tsx';
import { Facts, type Fact } from './facts.tsx';
import { StatusTag } from './status-tag.tsx';
import type { Words } from './words.ts';

interface ReceiptSheetProps {
  readonly t: T;
  /** "Received" */
  readonly status: Words;
  /** "We have your application." */
  readonly title: Words;
  readonly lead: Words;
  /** Large and exact; people read it aloud. */
  readonly number: string;
  readonly facts: readonly Fact[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly fingerprint: string }[];
  readonly buttons?: ReactNode;
}

/** A sheet of paper: it prints as it looks. */
export function ReceiptSheet({ t, status, title, lead, number, facts, files, buttons }: ReceiptSheetProps) {
  return (
    <article className="sheet stack gap-5" aria-labelledby="receipt">
      <div className="stack gap-3">
        <p>
          <StatusTag tone="full">{status}</StatusTag>
        </p>
        <h1 id="receipt">{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div>
        <p className="eyebrow">{t('frame.receipt.number')}</p>
        <p className="huge">{number}</p>
      </div>
      <Facts facts={facts} />
      <section className="stack gap-2" aria-labelledby="receipt-files">
        <h2 id="receipt-files">{t('frame.receipt.files')}</h2>
        <DataTable
          t={t}
          caption={t('frame.receipt.files')}
          quietCaption
          rows={files}
          rowKey={(file) => file.fingerprint}
          columns={[
            { id: 'name', head: t('frame.receipt.file'), names: true, cell: (file) => <bdi>{file.name}</bdi> },
            { id: 'size', head: t('frame.file.size'), end: true, cell: (file) => formatSize(t.locale, file.bytes) },
            {
              id: 'print',
              head: t('frame.receipt.print'),
              label: t('frame.file.fingerprint'),
              cell: (file) => <bdi className="code">{formatFingerprint(file.fingerprint, 16)}</bdi>,
            },
          ]}
        />
      </section>
      {buttons !== undefined && <div className="buttons">{buttons}</div>}
    </article>
  );
}
