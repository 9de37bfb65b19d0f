import { day } from '@sanwei/words';
import { useRef, useState } from 'react';
import { useAct } from '../../ask/index.js';
import { OrderCorrectionDocument } from '../../generated/documents.js';
import { Button, Card, type Errors, errorsOf, type Said, sayOf, showFirst, TextField, useDraft } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/my-data.js';

/** What one cannot correct oneself is written to the union. */
export function CorrectionForm({ onSaid }: { onSaid: (said: Said) => void }) {
  const { act, busy } = useAct(OrderCorrectionDocument);
  const { form, change, done } = useDraft('correction', { what: '' });
  const [errors, setErrors] = useState<Errors>({});
  const written = useRef(form.what);
  written.current = form.what;
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, ['what']);
  };
  const send = async () => {
    if (mend(form.what.trim() ? {} : { what: words.correctEmpty })) return;
    const sent = form.what;
    const outcome = await act('order-correction', { what: sent });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      // What was written on meanwhile is another correction.
      if (written.current === sent) {
        change({ what: '' });
        done();
      }
      onSaid({ meaning: 'good', words: words.correctDone(day(outcome.value.order.dueAt, platform.now())) });
    } else if (!mend(errorsOf(outcome))) onSaid(sayOf(outcome));
  };
  return (
    <Card>
      <h2 className="title">{words.correctTitle}</h2>
      <p className="lead">{words.correctLead}</p>
      <TextField
        id="what"
        kind="long"
        label={words.correctField}
        why={words.correctWhy}
        value={form.what}
        onInput={(what) => change({ what })}
        error={errors.what}
        most={500}
      />
      <Button look="quiet" onTap={send} busy={busy && words.correctBusy}>
        {words.correctSend}
      </Button>
    </Card>
  );
}
