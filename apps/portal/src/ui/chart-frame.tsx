import { useId, type ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { Details } from './details.tsx';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

interface ChartFrameProps {
  readonly t: T;
  /** The finding: "Cash covers every month; April is tight". */
  readonly title: Words;
  readonly level?: 2 | 3;
  /** How to read it, in one line. */
  readonly reading?: Words;
  /** The picture: an svg with `role="img"` and the finding in numbers as its label, or a list of bars. */
  readonly children: ReactNode;
  /** The same numbers as a table. */
  readonly table?: ReactNode;
  /** Where the numbers come from and of when. */
  readonly source: Words;
  readonly link?: string;
  readonly csv?: string;
  /** The picture as a file; the island makes a PNG of it, for what reads no SVG. */
  readonly svg?: string;
  /** The place on the page that `link` leads to. */
  readonly id?: string;
}

/** Every picture: finding, how to read it, picture, table, source and ways down. */
export function ChartFrame(props: ChartFrameProps) {
  const { t, title, level = 2, reading, children, table, source, link, csv, svg, id } = props;
  const made = useId();
  const heading = id ?? made;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="figure" aria-labelledby={heading}>
      <Heading id={heading}>
        <Spoken>{title}</Spoken>
      </Heading>
      {reading !== undefined && (
        <p className="soft">
          <Spoken>{reading}</Spoken>
        </p>
      )}
      {children}
      {table !== undefined && <Details summary={t('frame.chart.table')}>{table}</Details>}
      <figcaption>
        <span>
          <Spoken>{source}</Spoken>
        </span>
        {link !== undefined && <a href={link}>{t('frame.chart.link')}</a>}
        {csv !== undefined && <a href={csv}>CSV</a>}
        {svg !== undefined && <a href={svg}>SVG</a>}
        {svg !== undefined && (
          <a href={svg} data-png="" hidden>
            PNG
          </a>
        )}
      </figcaption>
    </figure>
  );
}

/** In place of a picture without numbers: when there will be some. */
export function NoNumbersYet({ t, until }: { readonly t: T; readonly until?: Words }) {
  return (
    <p className="empty">
      {t('frame.chart.noNumbers')} {until}
    </p>
  );
}
