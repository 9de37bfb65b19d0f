import { moment } from '@sanwei/words';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useAct, useAsk } from '../../ask/index.js';
import { DropProgramDraftDocument, ProgramDraftsDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { Panel } from '../../parts/panel.js';
import { programs as words } from '../../words/program.js';

/** What is not published yet; of all editors, since a draft belongs to all of them. Absent while there is none. */
export function Drafts() {
  const asked = useAsk(ProgramDraftsDocument, {}, { live: ['queue.programs'] });
  const dropping = useAct(DropProgramDraftDocument);
  const [, go] = useLocation();
  const items = asked.data?.listProgramDrafts?.items ?? [];
  if (items.length === 0) return null;
  const now = new Date();
  return (
    <Panel title={words.drafts} flush id="drafts">
      <ul className="drafts">
        {items.map(({ id, version, name, changedAt, changedByMe, classes }) => (
          <li key={id}>
            <span className="two-lines">
              <b>{name || words.unnamed}</b>
              <span className="quiet small">{words.draftNote(moment(changedAt, now), changedByMe, classes.length)}</span>
            </span>
            <span className="drafts-acts">
              <Button aria-label={words.goOnWith(name || words.unnamed)} onClick={() => go(`/programs/new?draft=${id}`)}>
                {words.goOn}
              </Button>
              <ActButton
                act={() => dropping.act(`drop.${id}.${version}`, { draftId: id, version })}
                done={words.dropped}
                ask={words.dropAsk}
              >
                {words.drop}
              </ActButton>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
