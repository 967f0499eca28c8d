import type { SendMailOptions } from 'nodemailer';
import { isLocale, languageOf, type SpokenLocale } from '../messages/locale.ts';
import { translator } from '../messages/translate.ts';
import { oneLine } from './letter-text.ts';
import type { OutgoingLetter } from './carrier.ts';

export interface Sender {
  /** The address that letters come from and that bounces go to. */
  readonly from: string;
  /** Where the portal is. */
  readonly publicUrl: string;
}

/**
 * A letter as mail: plain text, and the same words as a page in the reader's direction. Its Message-ID and date are the
 * letter's own, so that one sent twice (a crash between sending and noting it) is known as one by whoever keeps mail.
 * Programs are told that no person wrote it (RFC 3834), so none answers.
 */
export function mailMessage(letter: OutgoingLetter, { from, publicUrl }: Sender): SendMailOptions {
  const { id, recipient, name, language, subject, text, createdAt } = letter;
  const locale = isLocale(language) ? language : 'en';
  const { hostname } = new URL(publicUrl);
  return {
    // addresses as objects: no part of a name is ever read as an address
    from: { name: translator(locale)('frame.fund.name'), address: from },
    to: { name: oneLine(name), address: recipient },
    envelope: { from, to: [recipient] },
    messageId: `<${id}@${hostname}>`,
    date: createdAt,
    subject: oneLine(subject),
    text,
    html: htmlOf(text, locale),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': `<letters.${hostname}>`,
      'Content-Language': locale,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Paragraphs and links of the text, nothing else: no picture, no style, nothing that tells whether it was opened. */
function htmlOf(text: string, locale: SpokenLocale): string {
  const paragraphs = text
    .trim()
    .split('\n\n')
    .map(linked)
    .map((words) => `<p>${words}</p>`);
  return `<!doctype html><html lang="${locale}" dir="${languageOf(locale).direction}"><body>${paragraphs.join('')}</body></html>`;
}

function linked(paragraph: string): string {
  return escaped(paragraph)
    .replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}" dir="ltr">${address}</a>`)
    .replaceAll('\n', '<br>');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
