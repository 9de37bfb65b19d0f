import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { signedIn } from '../../ask/index.js';
import { platform } from '../../platform/index.js';

type Kept<Form> = { form: Form; step: number; at: number };
const keptMs = 30 * 24 * 3_600_000;
const restMs = 800;

export type Draft<Form> = {
  form: Form;
  change: (part: Partial<Form>) => void;
  step: number;
  goTo: (step: number) => void;
  /** When it was last saved on this phone. */
  savedAt: Date | undefined;
  /** It has been received: the draft is not needed any more. */
  done: () => void;
};

/**
 * A form that survives a closed page: saved on this phone while one types, at every step and on leaving, for whoever is signed in.
 * @param never what must not lie on a phone, e.g. an id number; it is asked again
 */
export function useDraft<Form extends object>(name: string, empty: Form, never: readonly (keyof Form)[] = []): Draft<Form> {
  const key = keyOf(name);
  // Whose the form is: a page that somebody else's sign-in closes writes nothing any more.
  const owner = useRef<string>();
  owner.current ??= signedIn.whose();
  const [kept] = useState(() => read<Form>(key));
  const [form, setForm] = useState<Form>({ ...empty, ...kept?.form });
  const [step, setStep] = useState(kept?.step ?? 0);
  const [savedAt, setSavedAt] = useState(kept && new Date(kept.at));
  const newest = useRef({ form, step, dirty: false, done: false });
  newest.current = { ...newest.current, form, step };

  const save = () => {
    if (!newest.current.dirty || newest.current.done || owner.current !== signedIn.whose()) return;
    const at = platform.now();
    const whole: Partial<Form> = { ...newest.current.form };
    for (const field of never) delete whole[field];
    platform.storage.write(key, JSON.stringify({ form: whole, step: newest.current.step, at: at.getTime() }));
    newest.current.dirty = false;
    setSavedAt(at);
  };
  const latestSave = useRef(save);
  latestSave.current = save;
  useDidHide(() => latestSave.current());
  useEffect(() => () => latestSave.current(), []);
  // A browser that is closed or reloaded asks nobody: what was typed is there when the hand rests.
  useEffect(() => {
    if (!newest.current.dirty) return undefined;
    const timer = setTimeout(() => latestSave.current(), restMs);
    return () => clearTimeout(timer);
  }, [form]);
  // Every step is a reason to save.
  useEffect(() => {
    if (step >= 0) latestSave.current();
  }, [step]);

  return {
    form,
    change: (part) => {
      newest.current.dirty = true;
      newest.current.done = false;
      setForm((before) => ({ ...before, ...part }));
    },
    step,
    goTo: (next) => {
      newest.current.dirty = true;
      setStep(next);
    },
    savedAt,
    done: () => {
      newest.current.done = true;
      newest.current.dirty = false;
      platform.storage.remove(key);
    },
  };
}

// The person also when the sign-in has just ended: the form on the page is still theirs.
const keyOf = (name: string) => `draft.${signedIn.whose() ?? 'nobody'}.${name}`;

/** What it would have been sent to is gone, e.g. somebody has left the register: nothing of it stays on the phone. */
export const forgetDraft = (name: string): void => platform.storage.remove(keyOf(name));

/** Drafts that nobody has gone on with for a month. To be done when the phone begins. */
export const sweepDrafts = (): void => {
  for (const key of platform.storage.keys()) if (key.startsWith('draft.') && !read(key)) platform.storage.remove(key);
};

function read<Form>(key: string): Kept<Form> | undefined {
  const text = platform.storage.read(key);
  if (!text) return undefined;
  try {
    const kept = JSON.parse(text) as Kept<Form>;
    return platform.now().getTime() - kept.at < keptMs ? kept : undefined;
  } catch {
    return undefined;
  }
}
