import type { SpokenLocale } from '../../apps/portal/src/messages/locale.ts';

const ENGLISH =
  'add|answer|ask|assign|attach|cancel|change|check|choose|close|come back|compare|confirm|continue|copy|correct|decide|' +
  'describe|enter|fill|give|go|keep|leave|load|look|lower|make|name|open|put|raise|read|release|reload|remove|request|' +
  'revoke|save|say|score|screen|send|set|shorten|sign|split|start|take|tell|try|type|use|wait|write';
const SPANISH =
  'acorte|adjunte|anada|asigne|aumente|avise|borre|busque|cambie|cierre|compare|compruebe|configure|confirme|continue|copie|' +
  'corrija|cree|cargue|decida|deje|diga|divida|elija|envie|escriba|espere|firme|guarde|haga|indique|inicie|intente|' +
  'introduzca|lea|libere|mire|nombre antes|abra|pida|ponga|pregunte|pruebe|puntue|quite|reduzca|repita|responda|retire|revise|' +
  'revoque|solicite|tire|tome|use|vaya|vuelva';

/** How a reader is told to do something; every language of the portal, because a new one must say how it does that. */
const DEMANDS: Readonly<Record<SpokenLocale, RegExp>> = {
  en: new RegExp(`(?:^|[.:;,{]) ?(?:(?:then|first|now|or) )*(?:${ENGLISH})\\b`, 'i'),
  // the second person plural, but for verbs that only describe: you have, you can, you must
  fr: /(?<!\p{L})(?:dites|faites|(?!(?:av|dev|pouv|sav|voul)ez)\p{L}{2,}ez)(?!\p{L})/iu,
  es: new RegExp(`(?<!\\p{L})(?:${SPANISH})(?:l[aeo]s?|se(?:l[ao]s?)?)?(?!\\p{L})`, 'iu'),
  // the imperative of many people ends in …وا, or in what it is done to
  ar: /(?<!\p{L})[وف]?\p{L}{2,}(?:وا|وه|وها|وهم|وهما|وني)(?!\p{L})/u,
};

/** Whether a sentence says what to do, and not only what is wrong. */
export function saysWhatToDo(locale: SpokenLocale, text: string): boolean {
  return DEMANDS[locale].test(text.normalize('NFD').replace(/\p{M}/gu, ''));
}
