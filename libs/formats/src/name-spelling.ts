/**
 * Spellings of one sound in Latin letters, and the letter that stands for all of them (C for "ch", S for "sh"). It is no
 * pronunciation: it only makes alike what romanisations write differently (Kassem and Qasim, Mueller and Muller).
 */
const SOUNDS: readonly (readonly [string, readonly string[]])[] = [
  ['C', ['shch', 'schtsch', 'chtch', 'tsch', 'tch', 'tsh', 'cz', 'ch']],
  ['S', ['sch', 'sh', 'sz']],
  ['z', ['ts', 'tz']],
  ['k', ['kh', 'ck', 'q', 'c']],
  ['ks', ['x']],
  ['g', ['gh']],
  ['f', ['ph']],
  ['d', ['dh']],
  ['t', ['th']],
  ['v', ['w']],
  ['u', ['ou', 'oo', 'ue', 'oe', 'o']],
  ['a', ['ae']],
  ['i', ['ee', 'ea', 'ie', 'ei', 'ey', 'ay', 'ai', 'y', 'e', 'j', 'zh', 'dj', 'dzh']],
];

const SOUND_OF: ReadonlyMap<string, string> = new Map(
  SOUNDS.flatMap(([sound, spellings]) => spellings.map((spelling): [string, string] => [spelling, sound])),
);
/** The longest spelling first, so that "tsch" is not read as "ts". */
const SPELLINGS = new RegExp([...SOUND_OF.keys()].sort((left, right) => right.length - left.length).join('|'), 'g');
const SILENT_END = /(?<=[a-z]{3}[^aeiou])e$/;
const DOUBLED = /(.)\1+/g;

/** A lower-case Latin word without what differs from one romanisation to the next. */
export function foldedSpelling(latin: string): string {
  return latin
    .replace(SILENT_END, '')
    .replace(SPELLINGS, (spelling) => SOUND_OF.get(spelling)!)
    .replace(DOUBLED, '$1');
}

/** A folded word as a script without short vowels has it: what Latin letters are compared by with Arabic or Hebrew. */
export function consonantsOf(folded: string): string {
  return folded.replace(/[auiv]|h$/g, '').replace(DOUBLED, '$1');
}
