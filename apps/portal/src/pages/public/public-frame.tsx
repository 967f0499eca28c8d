import { PageFrame, type PageFrameProps } from '../../ui/page-frame.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Untranslated } from '../untranslated.tsx';

type PublicFrameProps = Omit<PageFrameProps, 'frame'> & { readonly visitor: Visitor };

/** A page for everybody. An applicant who is signed in keeps the way back to their own work. */
export function PublicFrame({ visitor, children, ...more }: PublicFrameProps) {
  const audience = visitor.roles.includes('applicant') ? 'applicant' : 'public';
  return (
    <PageFrame {...more} frame={visitor.frame(audience)}>
      <Untranslated t={visitor.t} probe="public.home.title" />
      {children}
    </PageFrame>
  );
}
