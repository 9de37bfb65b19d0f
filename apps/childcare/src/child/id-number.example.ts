const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented ID number of a region that does not exist (999999), with a right check digit. @param bornOn YYYY-MM-DD; @param order 0 to 999 */
export const anIdNumber = (bornOn: string, order: number): string => {
  const body = `999999${bornOn.replaceAll('-', '')}${String(order % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
};
