/** A clear value, and what it is: the name of the finding. */
export type Clear = { what: string; value: string };
/** Where text was found to lie: `childcare.child`, `gateway.log`, `nats subject`. */
export type Place = { place: string; text: string };

/** Digits and short codes are looked for as words of their own: six digits stand somewhere in every long hash. */
const alone = (value: string) => value.length <= 8 && /^[0-9A-Za-z]+$/.test(value);
const escaped = (value: string) =>
  [...value].map((sign) => (sign.charCodeAt(0) > 127 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign)).join('');

/** What base64 makes of the bytes wherever they begin, without the edges that depend on what stands beside them. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1);
  });

/** Every way in which the value could stand there and still be read. */
export const formsOf = (value: string): string[] => {
  const bare = value.replace(/[\s-]/g, '');
  const bytes = Buffer.from(value);
  const phone = /^1\d{10}$/.test(value)
    ? [
        `+86${value}`,
        `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}`,
        `${value.slice(0, 3)}-${value.slice(3, 7)}-${value.slice(7)}`,
      ]
    : [];
  const idNumber = /^\d{17}[\dX]$/.test(value) ? [value.slice(-6), value.slice(6, 14), value.slice(0, -1)] : [];
  const encoded =
    bytes.length < 6 || alone(value)
      ? []
      : [
          ...inBase64(bytes),
          ...inBase64(bytes).map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
          bytes.toString('hex'),
          bytes.toString('hex').toUpperCase(),
          encodeURIComponent(value),
          escaped(value),
          [...value].reverse().join(''),
        ];
  return [...new Set([value, value.toLowerCase(), value.toUpperCase(), bare, ...phone, ...idNumber, ...encoded])];
};

const has = (text: string, form: string): boolean =>
  alone(form) ? new RegExp(`(?<![0-9A-Za-z+/_.-])${form}(?![0-9A-Za-z+/=_-])`).test(text) : text.includes(form);

/** Each value that can be read at a place, once: `姓名 in people.person`. */
export const search = (clear: readonly Clear[], places: readonly Place[]): string[] => {
  const forms = clear.map(({ what, value }) => ({ what, forms: formsOf(value) }));
  return [
    ...new Set(
      places.flatMap(({ place, text }) =>
        forms.filter((one) => one.forms.some((form) => has(text, form))).map(({ what }) => `${what} in ${place}`),
      ),
    ),
  ].sort();
};

/** The same for bytes, where only a value as it was written is looked for: digits and short codes stand there by chance. */
export const searchBytes = (clear: readonly Clear[], bytes: Buffer): string[] =>
  clear.filter(({ value }) => !alone(value) && bytes.includes(Buffer.from(value))).map(({ what }) => what);
