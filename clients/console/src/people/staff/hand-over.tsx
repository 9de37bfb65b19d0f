import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useRef } from 'react';
import { useStay } from '../../parts/form/use-stay.js';
import { handOver as words } from '../../words/staff.js';
import './staff.css';

export type Handed = { name: string; username: string; password: string };
/** `comes`: it has been asked for, and nobody has it yet. */
export type Coming = Handed | 'comes' | undefined;

/** A first password, this once: to be copied, printed and handed over. It is in no list, no address and no storage. */
export function HandOver({ of: coming, onEnd }: { of: Coming; onEnd: () => void }) {
  const { message, modal } = App.useApp();
  const asking = useRef(false);
  const of = coming === 'comes' ? undefined : coming;
  // What is shown once does not go with a slip of the hand, nor before it has been shown.
  useStay(coming !== undefined, () => {
    if (!of) return void message.info(words.comes);
    if (asking.current) return;
    asking.current = true;
    modal.confirm({
      title: words.leaveTitle,
      content: words.leaveWhat,
      okText: words.stay,
      cancelText: words.leave,
      onCancel: onEnd,
      afterClose: () => {
        asking.current = false;
      },
    });
  });
  const copy = () =>
    navigator.clipboard.writeText(of?.password ?? '').then(
      () => void message.success(words.copied),
      () => void message.warning(words.copyNot),
    );
  return (
    <Modal
      open={of !== undefined}
      title={words.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={[
        <Button key="copy" icon={<CopyOutlined />} onClick={() => void copy()}>
          {words.copy}
        </Button>,
        <Button key="print" icon={<PrinterOutlined />} onClick={() => print()}>
          {words.print}
        </Button>,
        <Button key="done" type="primary" onClick={onEnd}>
          {words.done}
        </Button>,
      ]}
    >
      <p className="not-printed">{words.note}</p>
      {of && (
        <div className="slip">
          <b>{words.slip}</b>
          <dl>
            <dt>{words.name}</dt>
            <dd>{of.name}</dd>
            <dt>{words.username}</dt>
            <dd translate="no">{of.username}</dd>
            <dt>{words.password}</dt>
            <dd translate="no" className="slip-password">
              {of.password}
            </dd>
          </dl>
        </div>
      )}
    </Modal>
  );
}
