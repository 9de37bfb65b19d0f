/**
 * A day as people write and paste it: `20180908`, `2018-9-8`, `2018年9月8日`, in full-width digits too. Undefined when it is none; whether it
 * exists, and whether it is that of the id number, the service judges.
 */
export function bornOnOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month = '', date = ''] = /^((?:19|20)\d{2})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(plain) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
