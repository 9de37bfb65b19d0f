import { useAct } from '../../ask/index.js';
import { AbandonImportDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { result as words } from '../../words/import.js';

export function Abandon({ importId }: { importId: string }) {
  const { act } = useAct(AbandonImportDocument);
  return (
    <ActButton
      act={() => act(`abandon-import.${importId}`, { importId })}
      done={words.abandoned}
      ask={{ title: words.abandonAsk, consequence: words.abandonNote, yes: words.abandonYes }}
    >
      {words.abandon}
    </ActButton>
  );
}
