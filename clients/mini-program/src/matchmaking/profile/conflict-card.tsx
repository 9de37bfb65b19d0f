import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { BranchNameDocument } from '../../generated/documents.js';
import { Card, Choice } from '../../parts/index.js';
import { mergeWords as words } from '../../words/profile.js';
import type { Answers } from './form.js';
import { labelOf, valueInWords } from './in-words.js';
import { type PartId, takePart } from './merge.js';
import type { Conflict } from './use-saving.js';

type Props = { conflict: Conflict; answers: Answers; onChoose: (answers: Answers) => void };

/** What was typed here beside what was saved elsewhere. Each place is chosen by itself; what was typed here stays until then. */
export function ConflictCard({ conflict: { theirs, parts }, answers, onChoose }: Props) {
  // What was typed here is remembered as it was: a choice can be taken back.
  const [mine] = useState(answers);
  const [chosen, setChosen] = useState<Readonly<Record<PartId, 'mine' | 'theirs'>>>({});
  const nameOf = useBranchNames([mine.branchId, theirs.branchId].filter(Boolean), parts.includes('branchId'));
  const wordsOf = (id: PartId, of: Answers) => (id === 'branchId' ? nameOf(of.branchId) : valueInWords(id, of));
  return (
    <Card>
      <h2 className="card-title">{words.title}</h2>
      <p className="lead">{words.ask(parts.length)}</p>
      {parts.map((id) => (
        <Choice
          key={id}
          id={`conflict-${id}`}
          label={labelOf(id)}
          options={[
            { value: 'mine', words: wordsOf(id, mine), note: words.mine },
            { value: 'theirs', words: wordsOf(id, theirs), note: words.theirs },
          ]}
          value={chosen[id] ?? 'mine'}
          onPick={(side) => {
            setChosen({ ...chosen, [id]: side });
            onChoose(takePart(id, side === 'mine' ? mine : theirs, answers));
          }}
        />
      ))}
    </Card>
  );
}

function useBranchNames(branchIds: string[], when: boolean): (id: string) => string {
  const { data } = useAsk(BranchNameDocument, { branchIds }, { when });
  return (id) => data?.findBranches?.items.find((branch) => branch.id === id)?.name ?? words.nothing;
}
