import { Form } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { upload, useAct } from '../../ask/index.js';
import { BeginRosterDocument, RequestRosterUploadDocument } from '../../generated/documents.js';
import { FileDrop } from '../../parts/form/file-drop.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { useHere } from '../../parts/use-here.js';
import { rosters as words } from '../../words/roster.js';
import { uploading } from '../../words/upload.js';
import { ChooseBranch } from '../branch/choose-branch.js';
import { MyRosters } from './my-rosters.js';

/** Whose roster it is, and the sheet; then it has an address of its own, where it goes on. */
export default function UploadRoster() {
  const [branchId, setBranchId] = useState<string>();
  const { act: askTicket } = useAct(RequestRosterUploadDocument);
  const { act: begin } = useAct(BeginRosterDocument);
  const [, go] = useLocation();
  const here = useHere();
  const send = async (file: File, progress: (part: number) => void) => {
    if (!branchId) return words.branchFirst;
    const ticket = await askTicket('request.roster-upload', undefined);
    if (ticket?.kind !== 'done') return wordsOf(ticket);
    const { fileId, ticket: secret } = ticket.value;
    const not = await upload(secret, file, progress);
    if (not) return not;
    const begun = await begin(`begin-roster.${fileId}`, { fileId, branchId });
    if (begun?.kind !== 'done') return wordsOf(begun);
    // Somebody has gone on, or another person works here by now: it is found in the list of one's own.
    if (here.current) go(`/roster/${begun.value.rosterId}`);
    return undefined;
  };
  return (
    <Page title={words.title} note={words.note}>
      <div className="stack">
        <Panel>
          <Form layout="vertical" requiredMark={false}>
            <Form.Item label={words.branch} htmlFor="roster-branch">
              <ChooseBranch id="roster-branch" mine value={branchId} onChange={setBranchId} />
            </Form.Item>
          </Form>
          <FileDrop
            words={{ ...uploading, rule: words.rule }}
            refuse={(file) => (branchId ? whyNotSheet(file) : words.branchFirst)}
            send={send}
          />
        </Panel>
        <MyRosters />
      </div>
    </Page>
  );
}
