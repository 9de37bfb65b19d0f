import { words } from '../../words/child.js';
import { bornIn } from './born-in.js';
import { bornOnOf } from './born-on.js';

export type ChildFields = { name: string; bornOn: string };
/** Id numbers lie beside the rest and never on the phone: `useDraft` leaves them out. */
export type ChildrenForm = { children: ChildFields[]; idNumbers: string[] };
export type ChildField = 'name' | 'idNumber' | 'bornOn';

export const mostAtOnce = 4;
export const emptyForm: ChildrenForm = { children: [{ name: '', bornOn: '' }], idNumbers: [''] };
const fields: readonly ChildField[] = ['name', 'idNumber', 'bornOn'];

/** The id of a field on the page; no dots, which WeChat would read as a class. */
export const idOf = (position: number, field: string): string => `child-${position}-${field}`;
/** `children.0.bornOn`, as the service says it. */
export const idOfPath = (path: string): string => {
  const [, position, field] = /^children\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return position && field ? idOf(Number(position), field) : path;
};
export const orderOf = ({ children }: ChildrenForm): string[] =>
  children.flatMap((_, position) => fields.map((field) => idOf(position, field)));

export const textOf = ({ children, idNumbers }: ChildrenForm, position: number, field: ChildField): string =>
  (field === 'idNumber' ? idNumbers[position] : children[position]?.[field]) ?? '';

/** A pasted number with wide digits or spaces would not fit into its field; what it says stays the same. */
const plainOf = (idNumber: string): string => idNumber.normalize('NFKC').replace(/\s/g, '');

/** The form after something was written. A whole id number brings the date of birth along, unless one was chosen already. */
export function withField(form: ChildrenForm, position: number, field: ChildField, value: string): ChildrenForm {
  const child = { ...(form.children[position] ?? { name: '', bornOn: '' }) };
  const idNumbers = form.children.map((_, index) => form.idNumbers[index] ?? '');
  if (field === 'idNumber') {
    idNumbers[position] = plainOf(value);
    child.bornOn ||= bornIn(value) ?? '';
  } else child[field] = value;
  return { children: form.children.map((one, index) => (index === position ? child : one)), idNumbers };
}

export const withOneMore = ({ children, idNumbers }: ChildrenForm): ChildrenForm => ({
  children: [...children, { name: '', bornOn: '' }],
  idNumbers: [...children.map((_, index) => idNumbers[index] ?? ''), ''],
});
export const without = ({ children, idNumbers }: ChildrenForm, position: number): ChildrenForm => ({
  children: children.filter((_, index) => index !== position),
  idNumbers: children.map((_, index) => idNumbers[index] ?? '').filter((_, index) => index !== position),
});

/** What is empty, or no date at all, by the id of its field. */
export const toMendIn = (form: ChildrenForm): Record<string, string> =>
  Object.fromEntries(
    form.children.flatMap((_, position) =>
      fields.flatMap((field) => {
        const text = textOf(form, position, field).trim();
        if (!text) return [[idOf(position, field), words.empties[field]]];
        return field === 'bornOn' && !bornOnOf(text) ? [[idOf(position, field), words.bornOnWrong]] : [];
      }),
    ),
  );

/** What was said beside a field holds until something else is written there. */
export const stillWrong = (errors: Record<string, string>, before: ChildrenForm, after: ChildrenForm): Record<string, string> => {
  if (before.children.length !== after.children.length) return {};
  const untouched = before.children.flatMap((_, position) =>
    fields.filter((field) => textOf(before, position, field) === textOf(after, position, field)).map((field) => idOf(position, field)),
  );
  return Object.fromEntries(Object.entries(errors).filter(([id]) => untouched.includes(id)));
};

export const inputOf = (form: ChildrenForm) => ({
  children: form.children.map(({ name, bornOn }, position) => ({
    name,
    bornOn: bornOnOf(bornOn) ?? bornOn,
    idNumber: textOf(form, position, 'idNumber'),
  })),
});

type Refused = { code: string; message: string; position?: number };
const fieldOf: Readonly<Record<string, ChildField>> = {
  IdNumberWrong: 'idNumber',
  BornOnMismatch: 'bornOn',
  NotAChild: 'bornOn',
  ChildAlreadyAdded: 'idNumber',
  IdNumberTwice: 'idNumber',
};
/** A refusal that is about one field stands beside it; there it need not say whose it is. */
export function errorOf({ code, message, position }: Refused): Record<string, string> {
  const field = fieldOf[code];
  return field && position !== undefined ? { [idOf(position, field)]: message.replace(/^第 \d+ 个孩子的?/, '') } : {};
}
