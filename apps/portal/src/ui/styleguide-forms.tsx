import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { ErrorSummary, errorFor, type FieldError } from './error-summary.tsx';
import { FileList, type ListedFile } from './file-list.tsx';
import { Form } from './form.tsx';
import { Columns, Section, Stack } from './layout.tsx';
import { CheckboxQuestion, RadioQuestion, SelectQuestion, TickQuestion } from './question-choice.tsx';
import { DateQuestion, LongTextQuestion, MoneyQuestion, NumberQuestion, TextQuestion } from './question-text.tsx';
import { NOWHERE, SAMPLE_HASH, SAMPLE_TOKENS, type Sample } from './styleguide.words.ts';
import { UploadForm } from './upload-form.tsx';

interface PartProps {
  readonly t: T;
  readonly w: Sample;
}

export function StyleguideForms({ t, w }: PartProps) {
  const errors: readonly FieldError[] = [
    {
      field: 'staff',
      message: w(
        'Staff costs are 1,600 over the limit of 20,000. Lower lines 2 or 4.',
        'تكاليف الموظفين تتجاوز الحد 20,000 بمقدار 1,600. خفضوا البند 2 أو 4.',
      ),
    },
    {
      field: 'start',
      message: w(
        'The project starts before the agreement. Choose a day after 1 June 2027.',
        'يبدأ المشروع قبل الاتفاق. اختاروا يوماً بعد 1 حزيران/يونيو 2027.',
      ),
    },
  ];
  return (
    <Section title={w('A section of a form', 'قسم من استمارة')} apart gap={6}>
      <ErrorSummary t={t} errors={errors} />
      <Columns kind="even">
        <Questions t={t} w={w} errors={errors} />
        <Stack gap={6}>
          <Files t={t} w={w} />
          <Answers t={t} w={w} />
        </Stack>
      </Columns>
      <ConfirmSample t={t} w={w} />
    </Section>
  );
}

function Questions({ t, w, errors }: PartProps & { readonly errors: readonly FieldError[] }) {
  return (
    <Form
      action={NOWHERE}
      tokens={SAMPLE_TOKENS}
      version={3}
      autosave={t}
      buttons={
        <>
          <Button>{t('frame.act.saveContinue')}</Button>
          <Button tone="second" formNoValidate>
            {t('frame.act.saveReturn')}
          </Button>
        </>
      }
    >
      <TypedQuestions t={t} w={w} errors={errors} />
      <ChosenQuestions t={t} w={w} />
    </Form>
  );
}

function TypedQuestions({ t, w, errors }: PartProps & { readonly errors: readonly FieldError[] }) {
  return (
    <>
      <TextQuestion
        t={t}
        name="title"
        label={w('What is the project called?', 'ما اسم المشروع؟')}
        hint={w('For example: Safe rooms in Tema', 'مثال: غرف آمنة في تيما')}
        value={w('Safe rooms on the northern road', 'غرف آمنة على الطريق الشمالي')}
      />
      <LongTextQuestion
        t={t}
        name="need"
        label={w('Who needs help, and why now?', 'من يحتاج إلى العون، ولماذا الآن؟')}
        hint={w('Numbers and places, never names.', 'أرقام وأماكن، لا أسماء أبداً.')}
        value={w('Since June, women returning over the border ...', 'منذ حزيران/يونيو...')}
        counter={{ used: 2124, limit: 2000 }}
        rows={4}
      />
      <MoneyQuestion
        t={t}
        name="staff"
        label={w('Staff costs', 'تكاليف الموظفين')}
        hint={w('For example 18,000', 'مثال: 18,000')}
        currency="USD"
        value="21,600.00"
        error={errorFor(errors, 'staff')}
      />
      <NumberQuestion
        t={t}
        name="people"
        label={w('How many people will you house?', 'كم شخصاً ستؤوون؟')}
        hint={w('Count each person once.', 'احسبوا كل شخص مرة واحدة.')}
        value={40}
      />
      <DateQuestion
        t={t}
        name="start"
        label={w('When does it start?', 'متى يبدأ؟')}
        example="2027-06-07"
        value="2027-05-03"
        error={errorFor(errors, 'start')}
      />
    </>
  );
}

function ChosenQuestions({ t, w }: PartProps) {
  return (
    <>
      <RadioQuestion
        t={t}
        name="before"
        label={w('Did you have a grant from us before?', 'هل حصلتم على منحة منا من قبل؟')}
        hint={w('In any year, for example 2019', 'في أي سنة، مثال: 2019')}
        value="no"
        choices={[
          {
            value: 'yes',
            label: t('frame.word.yes'),
            hint: w('We take your old report from our records.', 'نأخذ تقريركم السابق من سجلاتنا.'),
          },
          { value: 'no', label: t('frame.word.no') },
        ]}
      />
      <CheckboxQuestion
        t={t}
        name="help"
        optional
        label={w('What help will you give?', 'ما العون الذي ستقدمونه؟')}
        hint={w('Choose all that apply, for example both', 'اختاروا كل ما ينطبق، مثال: كلاهما')}
        values={['house']}
        choices={[
          { value: 'house', label: w('Safe housing', 'سكن آمن') },
          { value: 'law', label: w('Legal help', 'مساعدة قانونية') },
        ]}
      />
      <SelectQuestion
        t={t}
        name="country"
        label={w('In which country?', 'في أي بلد؟')}
        hint={w('Where the work is done, for example Ghana', 'حيث يجري العمل، مثال: غانا')}
        empty={w('Choose a country', 'اختاروا بلداً')}
        value="GH"
        choices={[
          { value: 'GH', label: w('Ghana', 'غانا') },
          { value: 'NP', label: w('Nepal', 'نيبال') },
        ]}
      />
      <TickQuestion t={t} name="true" label={w('I checked these numbers myself.', 'راجعتُ هذه الأرقام بنفسي.')} />
    </>
  );
}

function Files({ t, w }: PartProps) {
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
    {
      name: 'Registration.docm',
      bytes: 94_000,
      state: 'refused',
      why: w(
        'The file contains a program. Save it as PDF and send it again.',
        'يحتوي الملف على برنامج. احفظوه بصيغة PDF وأعيدوا إرساله.',
      ),
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

function Answers({ t, w }: PartProps) {
  return (
    <Section title={w('Check your answers', 'راجعوا إجاباتكم')} level={3} gap={2}>
      <CheckAnswers
        t={t}
        answers={[
          {
            question: w('What is the project called?', 'ما اسم المشروع؟'),
            answer: w('Safe rooms on the northern road', 'غرف آمنة على الطريق الشمالي'),
            href: NOWHERE,
          },
          { question: w('How many people will you house?', 'كم شخصاً ستؤوون؟'), answer: '40', href: NOWHERE },
          { question: w('Who will audit the project?', 'من سيدقق حسابات المشروع؟'), href: NOWHERE },
        ]}
      />
    </Section>
  );
}

function ConfirmSample({ t, w }: PartProps) {
  return (
    <div className="card">
      <ConfirmPage
        t={t}
        eyebrow={w('A confirm page', 'صفحة تأكيد')}
        title={w('Release 11 payments?', 'صرف 11 دفعة؟')}
        facts={[
          { name: w('Payments', 'الدفعات'), value: '11' },
          {
            name: w('In all', 'المجموع'),
            value: 'USD 200,424.43',
            note: w('in three currencies, rates of 1 February', 'بثلاث عملات، بأسعار 1 شباط/فبراير'),
          },
        ]}
        follows={[
          w('The bank file is made and signed.', 'يُعدّ ملف المصرف ويُوقّع.'),
          w('Eleven organisations get a message.', 'تتلقى إحدى عشرة منظمة رسالة.'),
        ]}
        undo={w(
          'Until the file is sent, at 14:00. After that only by a return from the bank.',
          'حتى إرسال الملف في الساعة 14:00. بعد ذلك عن طريق المصرف فقط.',
        )}
        form={{ action: NOWHERE, tokens: SAMPLE_TOKENS, version: 7 }}
        act={w('Release 11 payments', 'صرف 11 دفعة')}
        back={NOWHERE}
      />
    </div>
  );
}
