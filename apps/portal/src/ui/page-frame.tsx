import type { ReactNode } from 'react';
import { directionOf } from '../messages/direction.ts';
import type { Direction } from '../messages/locale.ts';
import type { FrameContext } from './frame-context.ts';
import { CommandBar, DemoStrip, Footer, Masthead, QuickExit, ReturnedLetters } from './frame-parts.tsx';
import { MARK_ICON } from './mark.tsx';
import { isCompact } from './navigation.ts';
import { Notice } from './notice.tsx';
import { classes } from './words.ts';
import { PageDirection, Spoken } from './written.tsx';

export interface PageFrameProps {
  readonly frame: FrameContext;
  /** Words of the browser's title; the fund's name follows. */
  readonly title: string;
  /** The id of the place in the navigation. */
  readonly current?: string;
  readonly children: ReactNode;
  /** A `Band`, wider than the column, at the end of the page. */
  readonly band?: ReactNode;
  /** The words of the command bar say what is missing; the buttons stand at its end. */
  readonly command?: { readonly words: ReactNode; readonly buttons: ReactNode };
  /** Where the page's figures come from and of when. */
  readonly source?: ReactNode;
  readonly density?: 'airy' | 'compact';
  /** Every applicant page shows the way out; another may. */
  readonly quickExit?: true;
  /** Scripts of this page only, after the frame's. */
  readonly scripts?: readonly string[];
  /** The page has wrong answers: browsers read the title first. */
  readonly wrong?: boolean;
}

export function PageFrame(props: PageFrameProps) {
  const { frame, children, band, command, source, density, quickExit } = props;
  const { t, audience } = frame;
  const compact = density === undefined ? isCompact(audience) : density === 'compact';
  return (
    <PageDirection value={t.dir}>
      <html lang={t.locale} dir={t.dir} data-theme={frame.theme}>
        <Head {...props} />
        <body className={classes(compact && 'compact')}>
          <a className="skip" href="#main">
            {t('frame.skip')}
          </a>
          <DemoStrip frame={frame} />
          <Masthead frame={frame} current={props.current} />
          {(audience === 'applicant' || quickExit) && <QuickExit t={t} />}
          <main id="main" tabIndex={-1}>
            <div className="width">
              {frame.notice !== undefined && (
                <Notice tone="due" news>
                  {frame.notice}
                </Notice>
              )}
              <ReturnedLetters t={t} news={frame.news} />
              <Spoken>{children}</Spoken>
            </div>
            {band}
          </main>
          {command && <CommandBar t={t} {...command} />}
          <Footer frame={frame} source={source} />
        </body>
      </html>
    </PageDirection>
  );
}

function Head({ frame, title, scripts = [], wrong }: PageFrameProps) {
  const { t } = frame;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${wrong ? `${t('frame.errors.prefix')} ` : ''}${ownOrder(title, t.dir)} - ${t('frame.fund.name')}`}</title>
      <link rel="icon" href={MARK_ICON} />
      <link rel="stylesheet" href={frame.sheet} />
      {[...(frame.scripts ?? []), ...scripts].map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

/** A title knows no markup: signs isolate what reads the other way than the fund's name after it. */
function ownOrder(title: string, page: Direction): string {
  return (directionOf(title) ?? page) === page ? title : `\u2068${title}\u2069`;
}
