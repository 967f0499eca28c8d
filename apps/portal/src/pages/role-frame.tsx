import type { MessageKey } from '../messages/catalogue.ts';
import { Stack } from '../ui/layout.tsx';
import type { Audience } from '../ui/navigation.ts';
import { PageFrame, type PageFrameProps } from '../ui/page-frame.tsx';
import type { Visitor } from '../web/visitor.ts';
import { Untranslated } from './untranslated.tsx';

type RoleFrameProps = Omit<PageFrameProps, 'frame'> & {
  readonly visitor: Visitor;
  readonly audience: Audience;
  /** A message of this page: where the reader's language lacks it, the page says so. */
  readonly probe: MessageKey;
  /** Numbers beside the words of the navigation. */
  readonly counts?: Readonly<Record<string, number>>;
};

/** A page of one of the fund's own roles: its parts below each other, with the distance between parts. */
export function RoleFrame({ visitor, audience, probe, counts, children, ...more }: RoleFrameProps) {
  return (
    <PageFrame {...more} frame={visitor.frame(audience, counts)}>
      <Stack gap={6}>
        <Untranslated t={visitor.t} probe={probe} />
        {children}
      </Stack>
    </PageFrame>
  );
}
