import { moment } from '@sanwei/words';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../ask/index.js';
import { EditorTodayDocument } from '../generated/documents.js';
import { AskedPart } from '../parts/asked-part.js';
import { Panel } from '../parts/panel.js';
import { editorToday as words } from '../words/today-services.js';
import { editorLines } from './editor-today.rule.js';
import './for-services.css';

/** What opens or closes soon, which classes are full, and how many drafts wait. */
export function ForEditor() {
  const [heard, setHeard] = useState<readonly string[]>([]);
  const asked = useAsk(EditorTodayDocument, {}, { live: ['queue.programs', ...heard.map((id) => `program.${id}`)] });
  // With those of other parts of this page they fit in one stream of hints.
  const ids = (asked.data?.listPrograms?.items ?? []).slice(0, 8).map(({ id }) => id);
  if (ids.join() !== heard.join()) setHeard(ids);
  const now = new Date();
  return (
    <Panel title={words.title} more={<Link href="/programs">{words.all}</Link>} flush id="editor-today">
      <AskedPart of={asked}>
        {({ listPrograms, listProgramDrafts }) => {
          const lines = editorLines(listPrograms?.items ?? [], now);
          const drafts = listProgramDrafts?.items.length ?? 0;
          if (lines.length === 0 && drafts === 0) return <p className="today-empty quiet">{words.none}</p>;
          return (
            <ul className="today-list">
              {lines.map((line) => (
                <li key={`${line.kind}.${line.programId}.${line.name}.${line.kind === 'full' ? '' : line.at}`}>
                  <b>{words.kinds[line.kind]}</b>
                  <Link href={`/programs/${line.programId}`}>{line.name}</Link>
                  <span className="quiet">{line.kind === 'full' ? words.waiting(line.waiting) : moment(line.at, now)}</span>
                </li>
              ))}
              {drafts > 0 && (
                <li>
                  <b>{words.drafts}</b>
                  <Link href="/programs">{words.draftCount(drafts, Boolean(listProgramDrafts?.next))}</Link>
                </li>
              )}
            </ul>
          );
        }}
      </AskedPart>
    </Panel>
  );
}
