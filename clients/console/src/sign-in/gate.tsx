import { App, Modal, Spin } from 'antd';
import { useEffect, useLayoutEffect } from 'react';
import { useSignedIn, wasHandedOver } from '../ask/index.js';
import { AskedPart } from '../parts/asked-part.js';
import { Shell } from '../shell/shell.js';
import { signIn as words } from '../words/sign-in.js';
import { Door } from './door.js';
import { FirstPassword } from './first-password.js';
import { OtherPerson } from './other-person.js';
import { SignInForm } from './sign-in-form.js';
import { StepUp } from './step-up.js';
import { useMe } from './use-me.js';

/** Nobody: the sign-in page. Somebody: the shell. A sign-in that has ended: the same shell, with the question on top. */
export function Gate() {
  const state = useSignedIn();
  const { message } = App.useApp();
  // Whoever passes by reads nothing of what lies below, copies nothing and prints nothing: see base.css.
  useLayoutEffect(() => {
    document.body.dataset.signIn = state.kind;
  }, [state.kind]);
  const personId = state.kind === 'here' ? state.signIn.personId : state.kind === 'ended' ? state.personId : undefined;
  useEffect(() => {
    if (wasHandedOver()) void message.info(words.notSame);
  }, [message]);
  if (!personId)
    return (
      <Door title={words.title} note={words.note}>
        <SignInForm />
      </Door>
    );
  return (
    <>
      {/* The key is the person: for somebody else nothing of what was drawn, typed or chosen stays. */}
      <Inside key={personId} />
      <Modal
        open={state.kind === 'ended'}
        title={words.again}
        footer={null}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        styles={{ mask: { background: 'var(--ground)' } }}
        getContainer={() => document.getElementById('above') ?? document.body}
        destroyOnHidden
      >
        <p style={{ marginBottom: 16 }}>{words.againNote}</p>
        <SignInForm />
        <OtherPerson />
      </Modal>
    </>
  );
}

function Inside() {
  const me = useMe();
  if (me.loading) return <Spin fullscreen />;
  const viewer = me.data?.viewMe;
  if (!viewer)
    return (
      <Door title={words.title}>
        <AskedPart of={me}>{() => null}</AskedPart>
      </Door>
    );
  if (viewer.mustChangePassword) return <FirstPassword />;
  return (
    <>
      <Shell me={viewer} />
      <StepUp />
    </>
  );
}
