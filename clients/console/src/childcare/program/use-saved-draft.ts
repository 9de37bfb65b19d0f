import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ask, useAct } from '../../ask/index.js';
import { type DraftContentFragment, ProgramDraftDocument, SaveProgramDraftDocument } from '../../generated/documents.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { contentOf, type Filled, filledOf } from './program-form.rule.js';

type Ref = { id: string; version: number };
type Saved = { kind: 'empty' | 'typing' | 'saving' | 'failed' | 'conflict' } | { kind: 'saved'; at: Date };
/** Somebody stops typing for so long. */
const pauseMs = 800;

/** Saves what is typed on the server, one saving at a time, each on the version before; of two editors the second is asked, not overwritten. */
export function useSavedDraft(form: FormInstance<Filled>, opened: DraftContentFragment | undefined, onFirst: (id: string) => void) {
  const held = useRef<Ref | undefined>(opened && { id: opened.id, version: opened.version });
  const [saved, setSaved] = useState<Saved>(opened ? { kind: 'saved', at: new Date(opened.changedAt) } : { kind: 'empty' });
  const [theirs, setTheirs] = useState<DraftContentFragment>();
  const [said, setSaid] = useState<string>();
  const { act } = useAct(SaveProgramDraftDocument);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const work = useRef<Promise<void>>();
  const changed = useRef(false);
  const blocked = useRef(false);
  /** What was sent and not answered. */
  const lost = useRef<string>();
  const gone = useRef(false);

  const saveOnce = async () => {
    changed.current = false;
    setSaved({ kind: 'saving' });
    const content = contentOf(form.getFieldsValue(true));
    const outcome = await act('save.program-draft', { draft: held.current ?? null, ...content });
    if (outcome?.kind === 'unsent') lost.current = JSON.stringify(content);
    setSaid(wordsOf(outcome));
    if (outcome?.kind === 'done') {
      const first = !held.current;
      held.current = { id: outcome.value.id, version: outcome.value.version };
      setSaved({ kind: 'saved', at: new Date(outcome.value.changedAt) });
      if (first && !gone.current) onFirst(outcome.value.id);
      return;
    }
    // It was published or dropped by a colleague: what is written here becomes a draft of its own with the next saving.
    if (outcome?.kind === 'refused' && outcome.refusal.code === 'DraftNotFound') held.current = undefined;
    const moved = outcome?.kind === 'refused' && outcome.refusal.code === 'DraftChangedSince';
    setSaved({ kind: moved ? 'conflict' : 'failed' });
    if (!moved || !held.current) return;
    blocked.current = true;
    const { data } = await ask(ProgramDraftDocument, { draftId: held.current.id });
    if (!data?.viewProgramDraft || !('version' in data.viewProgramDraft)) return;
    const { viewProgramDraft: now } = data;
    if (!now.changedByMe || JSON.stringify(contentOf(filledOf(now))) !== lost.current) return setTheirs(now);
    // It was ourselves: that saving had arrived, its answer had not. What was typed since goes on top of it.
    held.current = { id: now.id, version: now.version };
    blocked.current = false;
    changed.current = true;
  };
  /** Ends when everything that was typed so far has been tried. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    for (;;) {
      const underWay = work.current;
      await underWay;
      // Another one may have begun to save meanwhile: one at a time.
      if (work.current !== underWay) continue;
      work.current = undefined;
      if (!changed.current || blocked.current) return;
      work.current = saveOnce();
    }
  };
  const last = useRef(flush);
  last.current = flush;
  // Whoever leaves the page at once has typed that too.
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      void last.current();
    };
  }, []);
  const onTyped = () => {
    changed.current = true;
    if (blocked.current) return;
    setSaved({ kind: 'typing' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };
  const settle = (take: boolean) => {
    if (!theirs) return;
    held.current = { id: theirs.id, version: theirs.version };
    blocked.current = false;
    setTheirs(undefined);
    setSaid(undefined);
    if (take) {
      form.setFieldsValue(filledOf(theirs));
      changed.current = false;
      setSaved({ kind: 'saved', at: new Date(theirs.changedAt) });
    } else {
      changed.current = true;
      void flush();
    }
  };
  return {
    saved,
    said,
    theirs,
    onTyped,
    flush,
    /** The draft as it is saved, for whoever publishes it. */
    ref: () => held.current,
    keepMine: () => settle(false),
    takeTheirs: () => settle(true),
  };
}
