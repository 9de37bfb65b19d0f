import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useStay } from '../../parts/form/use-stay.js';
import { handOver as words } from '../../words/staff.js';
import './staff.css';

export type Handed = { name: string; username: string; password: string };

/** A first password, this once: to be copied, printed and handed over. It is in no list, no address and no storage. */
export function HandOver({ of, onEnd }: { of: Handed | undefined; onEnd: () => void }) {
  const { message, modal } = App.useApp();
  // What is shown once does not go with a slip of the hand.
  useStay(of !== undefined, () => {
    modal.confirm({
      title: words.leaveTitle,
      content: words.leaveWhat,
      okText: words.stay,
      cancelText: words.leave,
      onCancel: onEnd,
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
