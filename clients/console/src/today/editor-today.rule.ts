type SchoolClass = { name: string; free: number; waiting: number; closesAt: string };
/** Of a published program what is looked at here; times are instants as text. */
type Program = { id: string; name: string; opensAt: string; classes: readonly SchoolClass[] };
export type EditorLine =
  | { kind: 'opens' | 'closes'; programId: string; name: string; at: string }
  | { kind: 'full'; programId: string; name: string; waiting: number };
/** So far ahead somebody wants to know. */
const soonMs = 7 * 24 * 3_600_000;

/** What opens or closes within a week, soonest first; then classes that are full while children can still be enrolled, most waiting first. */
export function editorLines(programs: readonly Program[], now: Date): EditorLine[] {
  const at = now.getTime();
  const soon = (time: string) => Date.parse(time) > at && Date.parse(time) <= at + soonMs;
  const times: Extract<EditorLine, { at: string }>[] = [];
  const full: Extract<EditorLine, { kind: 'full' }>[] = [];
  for (const { id: programId, name, opensAt, classes } of programs) {
    if (soon(opensAt)) times.push({ kind: 'opens', programId, name, at: opensAt });
    // Classes may have been given more time, each its own.
    for (const closing of new Set(classes.map(({ closesAt }) => closesAt)))
      if (soon(closing)) times.push({ kind: 'closes', programId, name, at: closing });
    for (const one of classes)
      if (one.free === 0 && Date.parse(opensAt) <= at && Date.parse(one.closesAt) > at)
        full.push({ kind: 'full', programId, name: `${name} · ${one.name}`, waiting: one.waiting });
  }
  return [...times.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), ...full.sort((a, b) => b.waiting - a.waiting)];
}
