import { useState } from 'react';
import { endSignIn, useAct } from '../../ask/index.js';
import { CloseAccountDocument } from '../../generated/documents.js';
import { Button, Card, QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { words } from '../../words/my-data.js';

/** Leaving for good: what is deleted stands before the answer, and the two answers are equal. */
export function CloseAccount({ onSaid }: { onSaid: (said: Said) => void }) {
  const { act, busy } = useAct(CloseAccountDocument);
  const [asking, setAsking] = useState(false);
  const close = async () => {
    const outcome = await act('close-account', { understood: true });
    if (!outcome) return;
    setAsking(false);
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.closed } : sayOf(outcome));
    if (outcome.kind === 'done') endSignIn();
  };
  return (
    <Card>
      <h2 className="title">{words.closeTitle}</h2>
      <p className="lead">{words.closeLead}</p>
      <Button look="quiet" icon="bin" onTap={() => setAsking(true)}>
        {words.close}
      </Button>
      {asking && (
        <QuestionSheet
          title={words.closeAsk}
          no={words.closeNo}
          yes={words.closeYes}
          busy={busy && words.closeBusy}
          onClose={() => setAsking(false)}
          onYes={close}
        >
          <ul className="sheet-list">
            {words.closeDeletes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </QuestionSheet>
      )}
    </Card>
  );
}
