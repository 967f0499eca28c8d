import type { T } from '../messages/translate.ts';

/** The sheet's light fills and strokes, as attributes: a file has no sheet, and many programs read no styles in SVG. */
const LOOK: Readonly<Record<string, string>> = {
  c1: 'fill="#07545f"',
  c2: 'fill="#cf789d"',
  c3: 'fill="#886100"',
  c5: 'fill="#761d21"',
  mute: 'fill="#b9c4c1"',
  'soft-fill': 'fill="#e3f0f1" stroke="#07545f"',
  'half-fill': 'opacity="0.45"',
  'paper-fill': 'fill="#fff"',
  land: 'fill="none" stroke="#b9c4c1" stroke-width="0.48" stroke-linecap="round" stroke-dasharray="0 1"',
  spot: 'stroke="#fff" stroke-width="0.23"',
  flow: 'fill="#07545f" opacity="0.2"',
  'flow-mute': 'fill="#455552" opacity="0.15"',
  hair: 'stroke="#d7dedc"',
  axis: 'stroke="#6b7a77"',
  mark: 'stroke="#07545f"',
  limit: 'stroke="#07545f" stroke-width="1.5" stroke-dasharray="4 3"',
  ink: 'stroke="#12211f" stroke-width="2"',
  t2: 'fill="#455552" font-size="12"',
  t3: 'font-size="15" font-weight="600"',
};

const WIDTH = 960;
const MARGIN = 28;
/** Signs of a title that fit on one line. */
const TITLE_SIGNS = 72;

interface Picture {
  readonly title: string;
  readonly source: string;
  /** One svg of our own pictures. */
  readonly markup: string;
}

/** A picture of a page as a file that means the same away from it: with its title, source and a white ground. */
export function standAlone(t: T, { title, source, markup }: Picture): string {
  const lines = linesOf(title);
  const top = MARGIN + lines.length * 30 + 14;
  const height = Number(/^<svg[^>]*?\sheight="(\d+(?:\.\d+)?)"/.exec(markup)?.[1] ?? 0);
  const whole = top + height + 46;
  const x = t.dir === 'rtl' ? WIDTH - MARGIN : MARGIN;
  const text = (y: number, size: number, weight: number, words: string): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="start">${escaped(words)}</text>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}"`,
    ` direction="${t.dir}" xml:lang="${t.locale}" fill="#12211f" font-size="13" font-family="Noto Sans, Segoe UI, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${whole}" fill="#fff"/>`,
    ...lines.map((line, place) => text(MARGIN + 22 + place * 30, 22, 600, line)),
    placed(markup, top),
    text(whole - 18, 12, 400, source),
    '</svg>\n',
  ].join('');
}

/** The page's svg at its place in the file, drawn with attributes in place of classes. */
function placed(markup: string, top: number): string {
  return markup
    .replace(/^<svg width="100%"/, `<svg x="${MARGIN}" y="${top}" width="${WIDTH - 2 * MARGIN}" overflow="visible"`)
    .replace(/ class="([^"]*)"/g, (_, names: string) =>
      names
        .split(' ')
        .map((name) => ` ${LOOK[name] ?? ''}`)
        .join(''),
    );
}

function linesOf(title: string): readonly string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length >= TITLE_SIGNS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
