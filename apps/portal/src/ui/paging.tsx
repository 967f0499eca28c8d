import type { T } from '../messages/translate.ts';

interface PagingProps {
  readonly t: T;
  /** Of the first row shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Missing at the first and the last page. */
  readonly previous?: string;
  readonly next?: string;
}

/** "1 to 18 of 62", and the two ways on. */
export function Paging({ t, from, to, total, previous, next }: PagingProps) {
  if (total === 0) return null;
  return (
    <nav className="paging" aria-label={t('frame.paging.label')}>
      <span className="num">{t('frame.paging.range', { from, to, total })}</span>
      <span className="row">
        {previous !== undefined && (
          <a href={previous} rel="prev">
            {t('frame.paging.previous')}
          </a>
        )}
        {next !== undefined && (
          <a href={next} rel="next">
            {t('frame.paging.next')}
          </a>
        )}
      </span>
    </nav>
  );
}
