import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { ChangeClassDocument, type ProgramQuery } from '../../generated/documents.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { CityDate } from '../../parts/form/city-date.js';
import { NumberField } from '../../parts/form/number-field.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { understoodTime } from '../../parts/form/understood.js';
import { list } from '../../words/list.js';
import { editor, program as words } from '../../words/program.js';
import { instantOf, localOf } from './program-form.rule.js';

export type SchoolClass = Extract<NonNullable<ProgramQuery['viewProgram']>, { classes: unknown }>['classes'][number];
type Filled = { name: string; site: string; capacity: number; closesAt: string };
/** Where a refusal has a field of its own. */
const fieldOf: Readonly<Record<string, keyof Filled>> = {
  SeatsTaken: 'capacity',
  ClosingMovedEarlier: 'closesAt',
  ClosesAfterLastDay: 'closesAt',
};

/** What may still change when families rely on it. It is of the version that was looked at when it was opened. */
export function ChangeClass({ of, onEnd }: { of: SchoolClass; onEnd: () => void }) {
  const [form] = Form.useForm<Filled>();
  const [seen] = useState(of);
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(ChangeClassDocument);
  const { message } = App.useApp();
  const send = async ({ closesAt, ...filled }: Filled) => {
    setSaid(undefined);
    const until = closesAt === localOf(seen.closesAt) ? seen.closesAt : instantOf(closesAt);
    const outcome = await act(`change.${seen.id}.${seen.version}`, {
      ...filled,
      classId: seen.id,
      version: seen.version,
      closesAt: until ?? seen.closesAt,
    });
    if (outcome?.kind === 'done') {
      const { offered } = outcome.value;
      void message.success(offered > 0 ? words.offered(offered) : words.changed);
      return onEnd();
    }
    const field = outcome?.kind === 'refused' ? fieldOf[outcome.refusal.code] : undefined;
    if (!field || outcome?.kind !== 'refused') return setSaid(showWrong(form, outcome));
    form.setFields([{ name: field, errors: [outcome.refusal.message] }]);
    form.getFieldInstance(field)?.focus?.();
  };
  const required = { required: true, message: editor.wrong.empty };
  return (
    <Modal
      open
      title={words.changeTitle(seen.name)}
      okText={words.save}
      cancelText={list.notNow}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onEnd}
    >
      <p className="quiet" style={{ marginBottom: 16 }}>
        {words.changeNote}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: seen.name, site: seen.site, capacity: seen.capacity, closesAt: localOf(seen.closesAt) }}
        onFinish={(filled) => void send(filled)}
      >
        <Form.Item
          name="capacity"
          label={editor.capacity}
          extra={editor.capacityNote}
          rules={[required, { type: 'integer', min: 1, max: 35, message: editor.capacityRange }]}
        >
          <NumberField autoFocus />
        </Form.Item>
        <Form.Item name="closesAt" label={editor.closesAt} rules={[required, understoodTime]}>
          <CityDate time />
        </Form.Item>
        <Form.Item name="name" label={editor.className} rules={[required, atMost(40)]}>
          <Input {...upTo(40)} />
        </Form.Item>
        <Form.Item name="site" label={editor.site} rules={[required, atMost(60)]}>
          <Input {...upTo(60)} />
        </Form.Item>
      </Form>
      <Said words={said} />
    </Modal>
  );
}
