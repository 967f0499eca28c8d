import { PageFrame, type PageFrameProps } from '../../ui/page-frame.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Untranslated } from '../untranslated.tsx';

type ApplicantFrameProps = Omit<PageFrameProps, 'frame'> & { readonly visitor: Visitor };

export function ApplicantFrame({ visitor, children, ...more }: ApplicantFrameProps) {
  return (
    <PageFrame {...more} frame={visitor.frame('applicant')}>
      <Untranslated t={visitor.t} probe="applicant.home.title" />
      {children}
    </PageFrame>
  );
}
