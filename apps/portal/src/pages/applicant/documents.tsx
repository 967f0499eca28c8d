import type { ApplicationView, AttachedDocumentView, FileState } from '#contracts/api/applications';
import type { DocumentRule } from '#contracts/call-rules';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { FileList } from '../../ui/file-list.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { UploadForm } from '../../ui/upload-form.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

export interface DocumentsProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly errors: readonly FieldError[];
  /** What the portal takes at most, in bytes. */
  readonly limit: number;
  /** A file that came in pieces and is not taken in yet. */
  readonly arrived?: ArrivedFile | undefined;
}

export interface ArrivedFile {
  readonly kind: string;
  readonly upload: string;
}

const TYPES = 'PDF, PNG, JPEG, DOCX, XLSX, ODT';
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt';

/** One file for each document; sending another one replaces it. */
export function DocumentsPage({ visitor, application, errors, limit, arrived }: DocumentsProps) {
  const { t } = visitor;
  const { id, rules, documents } = application;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.documents.title')}
      current="applications"
      wrong={errors.length > 0}
      scripts={visitor.island('upload')}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: `/apply/${id}`, name: t('applicant.section.back') }]}
          eyebrow={application.title || application.callTitle}
          title={t('applicant.documents.title')}
          lead={t('applicant.documents.lead')}
        />
        {rules.documents.map((rule) => (
          <OneDocument
            key={rule.kind}
            visitor={visitor}
            application={application}
            rule={rule}
            file={documents.find(({ kind }) => kind === rule.kind)}
            limit={Math.min(limit, rule.maximumBytes)}
            error={errorFor(errors, `documents.${rule.kind}`)}
            upload={arrived?.kind === rule.kind ? arrived.upload : undefined}
          />
        ))}
        <div className="buttons">
          <ButtonLink href={`/apply/${id}/check`}>{t('applicant.documents.continue')}</ButtonLink>
          <ButtonLink href={`/apply/${id}`} tone="second">
            {t('applicant.section.back')}
          </ButtonLink>
        </div>
      </Stack>
    </ApplicantFrame>
  );
}

const SHOWN = { ready: 'safe', checking: 'checking', infected: 'refused' } as const satisfies Record<FileState, string>;

interface OneDocumentProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly rule: DocumentRule;
  readonly file?: AttachedDocumentView | undefined;
  readonly limit: number;
  readonly error?: string | undefined;
  readonly upload?: string | undefined;
}

function OneDocument({ visitor, application: { id, version }, rule, file, limit, error, upload }: OneDocumentProps) {
  const { t, tokens } = visitor;
  const action = `/apply/${id}/documents/${encodeURIComponent(rule.kind)}`;
  return (
    <Section title={rule.required ? rule.title : `${rule.title} (${t('frame.word.optional')})`}>
      {file !== undefined && (
        <FileList
          t={t}
          files={[
            {
              name: file.name,
              bytes: file.bytes,
              state: SHOWN[file.state],
              ...(file.state === 'ready' && {
                href: `/api/applications/${id}/documents/${encodeURIComponent(rule.kind)}`,
              }),
              ...(file.state === 'checking' && { why: t('applicant.documents.checking') }),
              ...(file.state === 'infected' && { why: t('applicant.documents.infected') }),
              fingerprint: file.sha256,
              remove: { action: `${action}/remove`, tokens, version },
            },
          ]}
        />
      )}
      <UploadForm
        t={t}
        action={action}
        tokens={tokens}
        label={t(file === undefined ? 'applicant.documents.choose' : 'applicant.documents.replace', {
          title: rule.title,
        })}
        name={`documents.${rule.kind}`}
        pieces={{ uploads: `/api/applications/${id}/uploads`, kind: rule.kind }}
        arrived={upload}
        limit={limit}
        types={TYPES}
        accept={ACCEPT}
        error={error}
      />
    </Section>
  );
}
