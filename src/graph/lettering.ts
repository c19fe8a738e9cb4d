import type { Language } from '../domain/text.ts';

/**
 * How wide text is, without a browser to ask: full-width letters are one em, the rest stands in a table after the
 * widest of the usual sans-serif fonts, so that what is measured here is never cut there.
 */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + em(letter), 0) * size;

const latin: [letters: string, width: number][] = [
  ["ijlI|!.,:;'", 0.33],
  ['frt()[]/- ', 0.4],
  ['mwMW@%', 0.95],
  ['ABCDEFGHKLNOPQRSTUVXYZ', 0.7],
];
const widths = new Map(latin.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

const em = (letter: string): number => ((letter.codePointAt(0) ?? 0) < 0x2000 ? (widths.get(letter) ?? 0.62) : 1);

/** Text in lines of about the same width, none wider than `room` unless a single word is; broken between phrases. */
export function linesOf(text: string, size: number, room: number, lang: Language): string[] {
  return widthOf(text, size) <= room ? [text] : filled(phrasesOf(text, lang), size, room);
}

/** As much of a text as there is room for. */
export function shortened(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('')}…`;
}

/** The same of an enumeration: broken between its members, where they are short enough. */
export function listOf(members: string[], size: number, room: number, lang: Language): string[] {
  const whole = members.join('');
  if (widthOf(whole, size) <= room) return [whole];
  return filled(
    members.flatMap((member) => (widthOf(member, size) <= room ? [member] : phrasesOf(member, lang))),
    size,
    room,
  );
}

/** As few lines as the room allows, and these as even as can be. */
function filled(phrases: string[], size: number, room: number): string[] {
  const whole = widthOf(phrases.join(''), size);
  const fewest = greedy(phrases, size, room);
  for (let even = whole / fewest.length; even < room; even *= 1.08) {
    const lines = greedy(phrases, size, even);
    if (lines.length <= fewest.length) return lines;
  }
  return fewest;
}

function greedy(phrases: string[], size: number, room: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${phrase}`.trimEnd(), size) <= room)
      lines[lines.length - 1] = last + phrase;
    else lines.push(phrase);
  }
  return lines.map((line) => line.trim());
}

const segmenters = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

const belongsBehind = /^[\p{Script=Hiragana}ー、。:・)」』〕\]),.;\s/…-]+$/u;
const wantsMore = /[(「『〔[(-]$/;
/** `取` of `取下げ`: half a word. */
const half = /^\p{Script=Han}$/u;

/** Words with what belongs to them: particles and endings behind, closing brackets behind, opening ones in front. */
function phrasesOf(text: string, lang: Language): string[] {
  const phrases: string[] = [];
  let before = '';
  for (const { segment } of segmenters[lang].segment(text)) {
    const last = phrases.at(-1);
    const belongs = belongsBehind.test(segment) || wantsMore.test(last ?? '') || half.test(before);
    if (last !== undefined && belongs) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
    before = segment;
  }
  return phrases;
}
