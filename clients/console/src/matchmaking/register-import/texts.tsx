import { Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { ImportTextsDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Panel } from '../../parts/panel.js';
import { texts as words } from '../../words/import.js';

type Props = { importId: string; checkedAs: number; startOver: () => void };

/**
 * What others will read of the rows that may enter: whoever writes them in vouches for having seen it. Of one dry run alone: where another one has
 * come meanwhile, the page starts over.
 */
export function Texts({ importId, checkedAs, startOver }: Props) {
  const [before, setBefore] = useState<readonly number[]>([]);
  const [from, setFrom] = useState(0);
  const asked = useAsk(ImportTextsDocument, { importId, checkedAs, from }, { keepPrevious: true, when: checkedAs > 0 });
  const answer = asked.data?.listImportTexts;
  const changed = answer && 'code' in answer && answer.code === 'ImportChanged';
  // Once for each answer that says so: what is asked then has another number, or the trouble is told.
  useEffect(() => {
    if (changed) startOver();
  }, [changed]);
  return (
    <Panel title={words.title} more={words.note} id="texts" flush>
      <AskedPart of={asked}>
        {({ listImportTexts: found }) =>
          found && 'items' in found && found.items.length > 0 ? (
            <>
              <Table
                dataSource={found.items}
                rowKey="row"
                pagination={false}
                columns={[
                  { title: words.row, width: 90, render: (_, { row }) => words.at(row) },
                  { title: words.nickname, width: 140, render: (_, { nickname }) => <span translate="no">{nickname}</span> },
                  { title: words.place, width: 170, render: (_, { city, occupation }) => [city, occupation].filter(Boolean).join(' · ') },
                  { title: words.aboutMe, render: (_, { aboutMe }) => <span className="import-text">{aboutMe}</span> },
                ]}
              />
              {(before.length > 0 || found.next !== null) && (
                <div className="import-foot import-none">
                  <Button
                    disabled={before.length === 0}
                    onClick={() => {
                      setFrom(before.at(-1) ?? 0);
                      setBefore(before.slice(0, -1));
                    }}
                  >
                    {words.previous}
                  </Button>
                  <Button
                    disabled={found.next === null}
                    onClick={() => {
                      setBefore([...before, from]);
                      setFrom(found.next ?? 0);
                    }}
                  >
                    {words.next}
                  </Button>
                </div>
              )}
            </>
          ) : (
            <p className="quiet import-none">{found && 'message' in found ? found.message : words.none}</p>
          )
        }
      </AskedPart>
    </Panel>
  );
}
