import { QuestionOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct, useAsk } from '../../ask/index.js';
import { CloseCorrectionDocument, CorrectionDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Facts } from '../../parts/detail/facts.js';
import { atMost, upToIn } from '../../parts/form/at-most.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { useDraft } from '../../parts/form/use-draft.js';
import { Notice } from '../../parts/notice.js';
import { dataOrders as words } from '../../words/data-orders.js';

/** One request to correct something, over the list; reading it leaves a line, so that it is read once. */
export function CorrectionDrawer({ orderId, onEnd }: { orderId: string | undefined; onEnd: () => void }) {
  return (
    <Drawer open={orderId !== undefined} title={words.drawer} size={560} onClose={onEnd} destroyOnHidden>
      {orderId && <OpenCorrection key={orderId} orderId={orderId} onEnd={onEnd} />}
    </Drawer>
  );
}

function OpenCorrection({ orderId, onEnd }: { orderId: string; onEnd: () => void }) {
  const asked = useAsk(CorrectionDocument, { orderId }, { afresh: false });
  return (
    <AskedPart of={asked}>
      {({ readCorrection }) =>
        readCorrection && 'what' in readCorrection ? (
          <div className="stack">
            <Facts
              of={[
                { name: words.who, value: readCorrection.displayName ?? words.nameless },
                { name: words.what, value: <span style={{ whiteSpace: 'pre-wrap' }}>{readCorrection.what}</span> },
              ]}
            />
            <Answer orderId={orderId} onEnd={onEnd} />
          </div>
        ) : (
          <Notice icon={<QuestionOutlined />} title={words.missing} />
        )
      }
    </AskedPart>
  );
}

function Answer({ orderId, onEnd }: { orderId: string; onEnd: () => void }) {
  const [form] = Form.useForm<{ answer: string }>();
  const [said, setSaid] = useState<string>();
  const draft = useDraft(form, `correction.${orderId}`);
  const { act, busy } = useAct(CloseCorrectionDocument);
  const { message } = App.useApp();
  const send = async ({ answer }: { answer: string }) => {
    const outcome = await act(`close-correction.${orderId}`, { orderId, answer });
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    draft.drop();
    void message.success(words.closed);
    onEnd();
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void send(filled)} onValuesChange={draft.keep}>
      <Form.Item
        name="answer"
        label={words.answer}
        extra={words.answerWhy}
        rules={[{ required: true, whitespace: true, message: words.answerEmpty }, atMost(300)]}
      >
        <Input.TextArea rows={5} {...upToIn(300)} />
      </Form.Item>
      <Said words={said} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.close}
      </Button>
    </Form>
  );
}
