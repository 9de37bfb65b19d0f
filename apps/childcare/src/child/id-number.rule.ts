import { ok, refuse } from '@sanwei/kernel';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * Reads an 18-digit citizen identification number.
 * @returns the number in its one written form and the birth date (YYYY-MM-DD) that it holds
 * @source GB 11643-1999，校验码按 ISO 7064:1983 MOD 11-2
 */
export const readIdNumber = (written: string) => {
  const number = written.replace(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('IdNumberWrong');
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  if (checks[sum % 11] !== number[17]) return refuse('IdNumberWrong');
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const real = new Date(`${bornOn}T00:00:00.000Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== bornOn) return refuse('IdNumberWrong');
  return ok({ number, bornOn });
};
