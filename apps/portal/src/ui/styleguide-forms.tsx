import { formatDay } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { CheckAnswers } from './check-answers.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { FileList, type ListedFile } from './file-list.tsx';
import { Columns, Section, Stack } from './layout.tsx';
import { StyleguideQuestions } from './styleguide-questions.tsx';
import { NOWHERE, SAMPLE_HASH, SAMPLE_TOKENS } from './styleguide-samples.ts';
import { UploadForm } from './upload-form.tsx';

interface PartProps {
  readonly t: T;
}

export function StyleguideForms({ t }: PartProps) {
  const errors: readonly FieldError[] = [
    { field: 'staff', message: t('styleguide.form.staffWrong') },
    { field: 'start', message: t('styleguide.form.startWrong', { day: formatDay(t.locale, '2027-06-01') }) },
    { field: 'country', message: t('styleguide.form.countryWrong') },
    { field: 'true', message: t('styleguide.form.trueWrong') },
  ];
  return (
    <Section title={t('styleguide.form.title')} apart gap={6}>
      <ErrorSummary t={t} errors={errors} />
      <Columns kind="even">
        <StyleguideQuestions t={t} errors={errors} />
        <Stack gap={6}>
          <Files t={t} />
          <Answers t={t} />
        </Stack>
      </Columns>
      <ConfirmSample t={t} />
    </Section>
  );
}

function Files({ t }: PartProps) {
  const files: readonly ListedFile[] = [
    {
      name: 'Accounts 2025.pdf',
      bytes: 1_412_000,
      state: 'safe',
      fingerprint: SAMPLE_HASH,
      href: NOWHERE,
      remove: { action: NOWHERE, tokens: SAMPLE_TOKENS },
    },
    { name: 'Letter of reference.jpg', bytes: 860_000, state: 'sending', percent: 43 },
    { name: 'Statutes.pdf', bytes: 720_000, state: 'checking' },
    { name: 'Plan of work.odt', bytes: 64_000, state: 'waiting' },
    {
      name: 'Registration.docm',
      bytes: 94_000,
      state: 'refused',
      why: t('styleguide.files.program'),
    },
    { name: 'Accounts 2024.pdf', bytes: 1_180_000, state: 'interrupted' },
    { name: 'Accounts 2023.pdf', bytes: 1_060_000, state: 'replaced' },
  ];
  return (
    <Section title={t('frame.file.title')} level={3}>
      <FileList t={t} files={files} />
      <UploadForm
        t={t}
        action={NOWHERE}
        tokens={SAMPLE_TOKENS}
        limit={10_000_000}
        types="PDF, JPG, DOCX"
        accept=".pdf,.jpg,.docx"
      />
    </Section>
  );
}

function Answers({ t }: PartProps) {
  return (
    <Section title={t('styleguide.answers.title')} level={3} gap={2}>
      <CheckAnswers
        t={t}
        answers={[
          {
            question: t('styleguide.form.name'),
            answer: t('styleguide.form.nameValue'),
            href: NOWHERE,
          },
          { question: t('styleguide.form.people'), answer: '40', href: NOWHERE },
          { question: t('styleguide.answers.audit'), href: NOWHERE },
        ]}
      />
    </Section>
  );
}

function ConfirmSample({ t }: PartProps) {
  return (
    <div className="card">
      <ConfirmPage
        t={t}
        eyebrow={t('styleguide.confirm.eyebrow')}
        title={t('styleguide.confirm.title')}
        facts={[
          { name: t('styleguide.confirm.payments'), value: '11' },
          {
            name: t('styleguide.confirm.all'),
            value: 'USD 200,424.43',
            note: t('styleguide.confirm.rates'),
          },
        ]}
        follows={[t('styleguide.confirm.file'), t('styleguide.confirm.told')]}
        undo={t('styleguide.confirm.undo')}
        form={{ action: NOWHERE, tokens: SAMPLE_TOKENS, version: 7 }}
        act={t('styleguide.confirm.act')}
        back={NOWHERE}
      />
    </div>
  );
}
