import type { ReactNode } from 'react';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { PublicFrame } from './public-frame.tsx';

export interface PlainPart {
  readonly title: string;
  readonly lines: readonly ReactNode[];
}

interface PlainPageProps {
  readonly visitor: Visitor;
  /** The id of the place in the footer. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly PlainPart[];
}

/** A page of words: short sections with a paragraph for each line. */
export function PlainPage({ visitor, id, title, lead, parts }: PlainPageProps) {
  return (
    <PublicFrame visitor={visitor} title={title} current={id}>
      <PageHead t={visitor.t} title={title} lead={lead} />
      <Stack gap={6}>
        {parts.map((part) => (
          <Section key={part.title} title={part.title}>
            {part.lines.map((line, place) => (
              <p key={place}>{line}</p>
            ))}
          </Section>
        ))}
      </Stack>
    </PublicFrame>
  );
}
