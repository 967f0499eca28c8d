import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ApplicationView } from '#contracts/api/applications';
import type { QuestionRule } from '#contracts/call-rules';
import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { questionSections, sectionTitle } from '../pages/call-facts.ts';
import { instantText } from '../ui/date-time.tsx';

export const FORM_DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fills the page between its margins; every program of an office reads it. */
const WHOLE_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const;
const SOFT = 'EDF1F5';

/**
 * The questions of a call and what is answered so far, as a file for a word processor. Each question is a table of two
 * rows: its code in square brackets with its limit, and the answer. Tables are what every program keeps when it saves;
 * answers-in-document.ts reads them back.
 */
export function formDocument(t: T, application: ApplicationView): Promise<Buffer> {
  const write = new Writer(t.dir === 'rtl');
  const { rules, callTitle, organisation, deadline, timeZone } = application;
  const parts = [
    write.heading(callTitle, HeadingLevel.TITLE),
    write.line(organisation.name),
    write.line(t('applicant.offline.until', { time: instantText(t, deadline, timeZone) })),
    ...(['fileFill', 'fileCodes', 'fileBack', 'fileNames', 'fileRest'] as const).map((key) =>
      write.line(t(`applicant.offline.${key}`)),
    ),
    ...questionSections(rules).flatMap(({ id, questions }) => [
      write.heading(sectionTitle(t, id), HeadingLevel.HEADING_1),
      ...questions.flatMap((question) => questionParts(write, t, question, application.answers[question.id] ?? '')),
    ]),
  ];
  return Packer.toBuffer(
    new Document({ title: callTitle, creator: organisation.name, sections: [{ children: parts }] }),
  );
}

function questionParts(write: Writer, t: T, question: QuestionRule, answer: string): (Paragraph | Table)[] {
  const { id, prompt, hint, required, maximumCharacters } = question;
  const limit = t('applicant.offline.limit', { limit: formatNumber(t.locale, maximumCharacters) });
  return [
    write.heading(required ? prompt : `${prompt} (${t('frame.word.optional')})`, HeadingLevel.HEADING_2),
    ...(hint === '' ? [] : [write.line(hint)]),
    write.answer(`[${id}] ${limit}`, answer),
    write.line(''),
  ];
}

class Writer {
  constructor(private readonly rightToLeft: boolean) {}

  heading(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
    return new Paragraph({ heading, bidirectional: this.rightToLeft, children: [this.run(text)] });
  }

  line(text: string): Paragraph {
    return new Paragraph({ bidirectional: this.rightToLeft, spacing: { after: 80 }, children: [this.run(text)] });
  }

  answer(head: string, answer: string): Table {
    const lines = answer.split('\n').map((line) => this.line(line));
    const row = (children: Paragraph[], fill?: string): TableRow =>
      new TableRow({
        children: [new TableCell({ width: WHOLE_WIDTH, children, ...(fill && { shading: { fill } }) })],
      });
    return new Table({
      width: WHOLE_WIDTH,
      visuallyRightToLeft: this.rightToLeft,
      rows: [row([this.line(head)], SOFT), row(lines)],
    });
  }

  private run(text: string): TextRun {
    return new TextRun({ text, rightToLeft: this.rightToLeft });
  }
}
