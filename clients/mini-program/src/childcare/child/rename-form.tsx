import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { RenameChildDocument } from '../../generated/documents.js';
import { Button, Card, type Errors, errorsOf, type Said, Say, sayOf, showFirst, TextField } from '../../parts/index.js';
import { words } from '../../words/child.js';

/** What was typed stays until it is saved, whatever is asked afresh meanwhile. */
export function RenameForm({ child }: { child: { id: string; name: string } }) {
  const { act, busy } = useAct(RenameChildDocument);
  const [name, setName] = useState(child.name);
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, ['name']);
  };
  const save = async () => {
    setSaid(undefined);
    if (mend(name.trim() ? {} : { name: words.empties.name })) return;
    if (name.trim() === child.name) return setSaid({ meaning: 'info', words: words.same });
    const outcome = await act(`rename.${child.id}`, { childId: child.id, name });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      setName(outcome.value.child.name);
      setSaid({ meaning: 'good', words: words.renamed(outcome.value.child.name) });
    } else if (!mend(errorsOf(outcome))) setSaid(sayOf(outcome));
  };
  return (
    <Card>
      <Say said={said} />
      <TextField id="name" label={words.name} why={words.nameWhy} value={name} onInput={setName} error={errors.name} most={160} />
      <Button look="quiet" onTap={save} busy={busy && words.renameBusy}>
        {words.rename}
      </Button>
    </Card>
  );
}
