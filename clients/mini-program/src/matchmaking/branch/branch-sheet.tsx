import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { BranchesDocument, SearchBranchesDocument } from '../../generated/documents.js';
import { AskedPart, Button, Row, Sheet, TextField } from '../../parts/index.js';
import { words } from '../../words/branch.js';
import { useSettled } from './use-settled.js';

type Named = { id: string; name: string };
type Props = { onPick: (branchId: string) => void; onClose: () => void };

/** The tree of the union's branches: by a part of the name, or level by level from the top. */
export function BranchSheet({ onPick, onClose }: Props) {
  const [wanted, setWanted] = useState('');
  const [way, setWay] = useState<Named[]>([]);
  const settled = useSettled(wanted.trim());
  return (
    <Sheet title={words.title} onClose={onClose}>
      <TextField id="branch-search" label={words.search} why={words.searchWhy} value={wanted} onInput={setWanted} most={40} />
      {settled ? <Found wanted={settled} onPick={onPick} /> : <Level way={way} onWay={setWay} onPick={onPick} />}
      <Button look="quiet" onTap={onClose}>
        {words.close}
      </Button>
    </Sheet>
  );
}

function Found({ wanted, onPick }: { wanted: string; onPick: Props['onPick'] }) {
  const asked = useAsk(SearchBranchesDocument, { words: wanted }, { keep: false });
  return (
    <AskedPart of={asked} cards={1}>
      {({ searchBranches }) => (
        <div className="branch-list">
          {searchBranches?.items.length === 0 && <p className="note">{words.none}</p>}
          {searchBranches?.items.map(({ id, name, parentName }) => (
            <Row key={id} title={name} note={parentName ?? undefined} onTap={() => onPick(id)} />
          ))}
        </div>
      )}
    </AskedPart>
  );
}

function Level({ way, onWay, onPick }: { way: Named[]; onWay: (way: Named[]) => void; onPick: Props['onPick'] }) {
  const at = way[way.length - 1];
  const asked = useAsk(BranchesDocument, { parentId: at?.id ?? null });
  return (
    <>
      {at && (
        <>
          <Button look="text" icon="back" onTap={() => onWay(way.slice(0, -1))}>
            {way[way.length - 2]?.name ?? words.top}
          </Button>
          <Button look="quiet" icon="check" onTap={() => onPick(at.id)}>
            {words.here(at.name)}
          </Button>
        </>
      )}
      <AskedPart of={asked} cards={1}>
        {({ listBranches }) => (
          <div className="branch-list">
            {at && <p className="branch-way">{listBranches?.items.length === 0 ? words.noneBelow : words.below(at.name)}</p>}
            {listBranches?.items.map(({ id, name }) => (
              <Row key={id} title={name} onTap={() => onWay([...way, { id, name }])} />
            ))}
          </div>
        )}
      </AskedPart>
    </>
  );
}
