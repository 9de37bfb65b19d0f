import { App, Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import type { AnyOutcome } from '../ask/index.js';
import { list as words } from '../words/list.js';
import { wordsOf } from './form/outcome.js';

type Props = Pick<ButtonProps, 'type' | 'icon' | 'size' | 'danger' | 'disabled'> & {
  children: string;
  /** Undefined when nothing was sent. */
  act: () => Promise<AnyOutcome | undefined>;
  /** What is said when it is done. */
  done: string;
  /** For what cannot be undone: asked once, with the consequence in words. */
  ask?: { title: string; consequence: string; yes: string };
  onDone?: () => void;
};

/** One command, one button: it says that it is under way, that it is done, or why not. */
export function ActButton({ children, act, done, ask, onDone, ...look }: Props) {
  const [busy, setBusy] = useState(false);
  const { message, modal } = App.useApp();
  const run = async () => {
    setBusy(true);
    try {
      const outcome = await act();
      if (outcome?.kind === 'done') {
        void message.success(done);
        onDone?.();
      } else {
        const why = wordsOf(outcome);
        if (why) modal.warning({ title: children, content: why, okText: words.close });
      }
    } finally {
      setBusy(false);
    }
  };
  const click = () => {
    if (!ask) return void run();
    // Closed at once: the question for the second factor would open below it.
    const onOk = () => void run();
    modal.confirm({ title: ask.title, content: ask.consequence, okText: ask.yes, cancelText: words.notNow, onOk });
  };
  return (
    <Button {...look} loading={busy} onClick={click}>
      {children}
    </Button>
  );
}
