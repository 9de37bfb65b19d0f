/**
 * A number as people type it, in whatever digits the keyboard gives: ３５, 35, 1,200, -3, 2.5.
 * @returns null for nothing; what was typed, as it was, where it is no number: the field's rule says so, and nobody puts it right in silence
 */
export function typedNumber(text: string): number | string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : text;
}
