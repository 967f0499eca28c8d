import type { T } from '../messages/translate.ts';
import { FigureView, type Figure } from '../ui/figure.tsx';
import { Columns } from '../ui/layout.tsx';

interface FiguresProps {
  readonly t: T;
  readonly figures: readonly Figure[];
  /** Where their files lie: `/office`. */
  readonly page: string;
}

/** The pictures of a home, below what waits: two beside each other where there is room. */
export function Figures({ t, figures, page }: FiguresProps) {
  const views = figures.map((figure) => <FigureView key={figure.id} t={t} figure={figure} page={page} />);
  return views.length < 2 ? views : <Columns kind="even">{views}</Columns>;
}
