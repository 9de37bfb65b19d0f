/** Which of the required fields no column holds, and which two columns hold the same. @param chosen by a column's place; null is left out */
export function gapsOf<Field extends string>(
  chosen: ReadonlyMap<number, Field | null>,
  required: readonly Field[],
): { missing: Field[]; twice: Field[] } {
  const fields = [...chosen.values()].filter((field) => field !== null);
  return {
    missing: required.filter((field) => !fields.includes(field)),
    twice: [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))],
  };
}
