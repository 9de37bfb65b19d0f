/** Signs that nobody sees and that are no controls to Unicode: fillers of Hangul and Khmer, selectors of Mongolian, a blank of Braille, a joiner of signs. */
const unseen = /[\u115f\u1160\u180e\u2065\u2800\u3164\uffa0\ufff0-\ufff8]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f/gu;
/** A selector that selects nothing: not behind a picture, a digit of a key, or a character that has variants. */
const selector = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\d#*])[\ufe00-\ufe0f]/gu;
/** Marks heaped on one letter until it covers the lines around. */
const heap = /(\p{M}{2})\p{M}+/gu;
/** Radicals, and characters of old tables, that look like an everyday character and equal none: 大 pasted from a document. */
const lookalike = /[\u2e80-\u2fd5\uf900-\ufaff]/gu;
/** Zero width, bidi overrides, soft hyphens, controls, halves of characters. The joiner inside an emoji of several stays: without it one family becomes four heads. */
const controls = /(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** What is left of a text in which there is nothing to read: marks that stand on no letter, a blank of Braille. */
const nothing = /^[\s\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;

const readable = (text: string): string => (nothing.test(text) ? '' : text);
const withoutUnseen = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(controls, '')
    .replace(selector, '')
    .normalize('NFC')
    .replace(lookalike, (sign) => sign.normalize('NFKC'))
    .replace(heap, '$1');

/** A name or a field of one line, as it was typed: Chinese punctuation and wide letters stay. Comes out trimmed, with single spaces. */
export const oneLineOf = (text: string): string =>
  readable(
    withoutUnseen(text.replace(/\s|\u0085/gu, ' '))
      .replace(/ +/gu, ' ')
      .trim(),
  );

/** Text of several lines: line ends become `\n`, with one empty line in a row at most. */
export const linesOf = (text: string): string =>
  readable(
    text
      .replace(lineEnd, '\n')
      .split('\n')
      .map((line) => withoutUnseen(line.replace(/\t/gu, ' ')).trimEnd())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
  );

/** Wide letters, digits and the three signs that numbers and accounts are written with: `１２３`, `ａ＿ｂ`. */
const wide = /[０-９Ａ-Ｚａ-ｚ．＿－]/gu;
/** A number, a code or an account: one line, and what a Chinese keyboard made wide is plain. */
export const codeOf = (text: string): string => oneLineOf(text).replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
