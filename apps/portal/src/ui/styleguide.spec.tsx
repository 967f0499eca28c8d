import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TESTED } from '#test/support/page-markup';
import { STRANGE, type Locale } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { lookSheet } from './look-sheet.ts';
import { Styleguide } from './styleguide.tsx';

const here = import.meta.dirname;
const sheet = lookSheet(path.resolve(here, '../../../..'));
const css = readFileSync(path.join(here, 'look.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

function render(locale: Locale): string {
  return renderToStaticMarkup(
    <Styleguide
      frame={{
        t: translator(locale),
        audience: 'public',
        sheet: sheet.href,
        address: '/styleguide?x=1',
        demo: true,
        person: { name: 'Ama D.', csrf: 'c' },
      }}
    />,
  );
}

const all = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((found) => found[1] ?? '');

describe('the sheet', () => {
  it('knows no left and no right', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))[\w-]*\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/gm;
    expect(css.replace(/@media[^{]*/g, '').match(physical)).toBeNull();
  });

  it('loads nothing from anywhere and stays under 12 kB on the line', () => {
    expect(css).not.toMatch(/@import|url\(|@font-face/);
    expect(gzipSync(sheet.css, { level: 9 }).byteLength).toBeLessThan(12_000);
  });

  it('says both dark blocks with the same words', () => {
    const blocks = [...css.matchAll(/:root(?::not\(\[data-theme="light"\]\)|\[data-theme="dark"\]) \{([^}]*)\}/g)];
    const [device, chosen] = blocks.map((block) =>
      (block[1] ?? '')
        .replace(/color-scheme: dark;/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(device).toBe(chosen);
  });
});

describe.each(TESTED)('the style guide in %s', (locale) => {
  const html = render(locale);

  it('has no inline style and no inline script, so that the content policy can forbid both', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script>|javascript:/);
  });

  it('names every id once, and every reference leads to one', () => {
    const ids = all(html, 'id');
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const wanted = [...all(html, 'for'), ...all(html, 'aria-labelledby'), ...all(html, 'aria-describedby')].flatMap(
      (list) => list.split(' '),
    );
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    const anchors = all(html, 'href').filter((href) => /^#./.test(href) && !/^#\d/.test(href));
    expect(anchors.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('gives every control a name and every picture its words', () => {
    const ids = all(html, 'for');
    const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
      .map((found) => found[0])
      .filter((tag) => !/type="hidden"/.test(tag));
    const nameless = controls.filter(
      (tag) =>
        !/aria-label=/.test(tag) &&
        !ids.some((id) => tag.includes(`id="${id}"`)) &&
        !/name="[\w-]+-(?:day|month|year)"/.test(tag),
    );
    expect(nameless).toEqual([]);
    expect(
      [...html.matchAll(/<svg\b[^>]*>/g)]
        .map((found) => found[0])
        .filter((tag) => !/aria-hidden|aria-label|width="1"/.test(tag)),
    ).toEqual([]);
  });

  it('is laid out in its own direction and offers all languages on the same page', () => {
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain('href="/styleguide?x=1&amp;lang=ar"');
    expect(/aria-current="true"/.test(html)).toBe(locale !== STRANGE);
  });
});

describe('the components', () => {
  it('have no class that the sheet does not know', () => {
    const known = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((found) => found[1]));
    const used = new Set(all(render('en'), 'class').flatMap((list) => list.split(' ')));
    expect([...used].filter((name) => !known.has(name)).sort()).toEqual([]);
  });

  it('stay small: no file over 300 lines', () => {
    const long = readdirSync(here).filter(
      (file) => /\.tsx?$/.test(file) && readFileSync(path.join(here, file), 'utf8').split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });
});
