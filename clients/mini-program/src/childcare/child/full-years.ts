/** Full years of a child on a day, both as `2018-09-08`; whoever is born on 29 February is a year older on 1 March. */
export const fullYears = (bornOn: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
