/**
 * The date of birth that stands in an id number, as it is pasted: full-width digits, spaces and dashes. Undefined while it is not all there.
 * Whether the number is right is the service's to judge.
 */
export function bornIn(idNumber: string): string | undefined {
  const plain = idNumber.normalize('NFKC').replace(/[^\dXx]/g, '');
  const [, year, month, date] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(plain) ?? [];
  const on = `${year}-${month}-${date}`;
  return year && !Number.isNaN(Date.parse(on)) && new Date(on).toISOString().startsWith(on) ? on : undefined;
}
