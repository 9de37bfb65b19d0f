import { FileTextOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { ProgramDraftDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { programs, editor as words } from '../../words/program.js';
import { ProgramForm } from './program-form.js';
import './program.css';

/** A new program, or the draft of one: `?draft=<id>`. The draft that a new one becomes while it is typed is this page's own. */
export default function NewProgram() {
  const url = useListUrl(['draft']);
  const [opened] = useState(url.filters.draft);
  const asked = useAsk(ProgramDraftDocument, { draftId: opened ?? '' }, { when: opened !== undefined, afresh: false });
  if (!opened) return <ProgramForm opened={undefined} />;
  return (
    <AskedPart of={asked}>
      {({ viewProgramDraft: draft }) =>
        draft && 'version' in draft ? (
          // What came first is what is written on; what is typed here is newer than what comes later.
          <ProgramForm key={draft.id} opened={draft} />
        ) : (
          <Page title={words.editing} back={{ to: '/programs', words: programs.title }}>
            <Notice icon={<FileTextOutlined />} title={draft?.message ?? ''}>
              <Link href="/programs">{programs.title}</Link>
            </Notice>
          </Page>
        )
      }
    </AskedPart>
  );
}
