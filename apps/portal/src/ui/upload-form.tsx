import type { ReactNode } from 'react';
import { formatSize } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { FIELDS } from './form-fields.ts';
import { Form, type FormTokens } from './form.tsx';
import { PIECE_MARKS } from './marks.ts';
import { describedBy, QuestionShell } from './question.tsx';

interface UploadFormProps {
  readonly t: T;
  readonly action: string;
  readonly tokens: FormTokens;
  readonly version?: number;
  /** What is asked for: "Accounts of 2025". */
  readonly label?: string;
  readonly name?: string;
  /** In bytes, for one file. */
  readonly limit: number;
  /** As people call them: "PDF, JPG, DOCX". */
  readonly types: string;
  /** As the browser filters: `.pdf,.jpg`. */
  readonly accept: string;
  /** Instead of the sentence about limit and types. */
  readonly hint?: string;
  readonly error?: string;
  /** Where the upload island sends it in pieces, and of which kind it is there. */
  readonly pieces?: { readonly uploads: string; readonly kind: string };
  /** The id of an upload by which a file has arrived that was not taken in yet: the button sends that one. */
  readonly arrived?: string;
  /** Questions before the file: which document it is. */
  readonly children?: ReactNode;
}

/** A plain file form; with `pieces` a script may send the file so that it goes on after a broken line. */
export function UploadForm(props: UploadFormProps) {
  const {
    t,
    action,
    tokens,
    version,
    label,
    name = 'file',
    limit,
    types,
    accept,
    error,
    pieces,
    arrived,
    children,
  } = props;
  const { hint = t('frame.file.limit', { size: formatSize(t.locale, limit), types }) } = props;
  return (
    <Form
      action={action}
      tokens={tokens}
      version={version}
      hidden={arrived === undefined ? {} : { [FIELDS.upload]: arrived }}
      files
      tight
      buttons={<Button tone="second">{t('frame.file.send')}</Button>}
    >
      {children}
      <QuestionShell t={t} name={name} label={label ?? t('frame.file.choose')} hint={hint} error={error}>
        <input
          id={name}
          name={name}
          type="file"
          accept={accept}
          {...(pieces && pieceWords(t, limit, pieces))}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(name, { hint, error })}
        />
      </QuestionShell>
      {pieces && <output className="small">{arrived !== undefined && t('frame.file.kept')}</output>}
    </Form>
  );
}

const pieceWords = (t: T, limit: number, { uploads, kind }: NonNullable<UploadFormProps['pieces']>) => ({
  'data-uploads': uploads,
  'data-kind': kind,
  'data-limit': limit,
  'data-sending': t('frame.file.arriving', PIECE_MARKS),
  'data-broken': t('frame.file.broken'),
  'data-waiting': t('frame.file.next'),
  'data-arrived': t('frame.file.arrived'),
  'data-unreadable': t('frame.file.unreadable'),
  'data-again': t('frame.file.again'),
});
