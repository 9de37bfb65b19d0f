import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../../ask/index.js';
import { type DraftContentFragment, PublishProgramDocument } from '../../generated/documents.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { list } from '../../words/list.js';
import { programs, editor as words } from '../../words/program.js';
import { Basics } from './basics.js';
import { ClassRows } from './class-rows.js';
import { Conflict } from './conflict.js';
import { Preview } from './preview.js';
import { contentOf, type Filled, fieldsWith, filledOf, seatsOf } from './program-form.rule.js';
import { useSavedDraft } from './use-saved-draft.js';

const begun: Filled = { name: '', season: null, classes: [{ name: '', site: '', capacity: null, youngest: null, oldest: null }] };

/** One program while it is written. @param opened the draft that somebody goes on with */
export function ProgramForm({ opened }: { opened: DraftContentFragment | undefined }) {
  const [form] = Form.useForm<Filled>();
  const [, go] = useLocation();
  const [said, setSaid] = useState<string>();
  const { message, modal } = App.useApp();
  const typed = (Form.useWatch((values: Filled) => values, form) as Filled | undefined) ?? (opened ? filledOf(opened) : begun);
  const draft = useSavedDraft(form, opened, (id) => go(`/programs/new?draft=${id}`, { replace: true }));
  const publishing = useAct(PublishProgramDocument);

  const publish = async () => {
    await draft.flush();
    const ref = draft.ref();
    const { season, startsOn, endsOn, opensAt, closesAt, classes, name } = contentOf(form.getFieldsValue(true));
    if (!season || !startsOn || !endsOn || !opensAt || !closesAt) return;
    const rows = classes.map((one) => ({ ...one, capacity: one.capacity ?? 0, youngest: one.youngest ?? 0, oldest: one.oldest ?? 0 }));
    const input = { name, season, startsOn, endsOn, opensAt, closesAt, classes: rows, draft: ref ?? null };
    const outcome = await publishing.act(`publish.${ref?.id ?? 'program'}`, input);
    if (outcome?.kind === 'done') {
      void message.success(words.published);
      return go(`/programs/${outcome.value.programId}`, { replace: true });
    }
    setSaid(showWrong(form, outcome));
    if (outcome?.kind === 'refused' && outcome.refusal.code === 'SubjectTeachingRefused') sayWhere(outcome.refusal);
  };
  const sayWhere = (refusal: object) => {
    const word = (refusal as { word?: string }).word ?? '';
    form.setFields(fieldsWith(word, typed).map((name) => ({ name: name as never, errors: [words.wrong.subject(word)] })));
  };
  const ask = async () => {
    setSaid(undefined);
    const values = await form.validateFields().catch(({ errorFields }: { errorFields: { name: (string | number)[] }[] }) => {
      if (errorFields[0]) form.scrollToField(errorFields[0].name, { focus: true, block: 'center' });
    });
    if (!values) return;
    const { opensAt } = contentOf(values);
    const now = new Date();
    const opens = opensAt && opensAt > now.toISOString() ? moment(opensAt, now) : undefined;
    const consequence = words.publishAsk.consequence(values.classes?.length ?? 0, seatsOf(values), opens);
    modal.confirm({
      ...{ title: words.publishAsk.title, content: consequence },
      okText: words.publishAsk.yes,
      cancelText: list.notNow,
      onOk: publish,
    });
  };
  const { saved } = draft;
  const quiet = saved.kind !== 'failed' && saved.kind !== 'conflict';
  return (
    <Page
      title={opened ? words.editing : words.title}
      back={{ to: '/programs', words: programs.title }}
      note={
        <span role="status" className={quiet ? undefined : 'not-saved'}>
          {saved.kind === 'saved' ? (
            <CheckCircleOutlined aria-hidden />
          ) : quiet ? (
            <CloudSyncOutlined aria-hidden />
          ) : (
            <WarningOutlined aria-hidden />
          )}{' '}
          {saved.kind === 'saved' ? words.saved.saved(saved.at) : words.saved[saved.kind]}
        </span>
      }
      acts={
        <Button type="primary" loading={publishing.busy} disabled={draft.theirs !== undefined} onClick={() => void ask()}>
          {words.publish}
        </Button>
      }
    >
      {draft.theirs ? (
        <Conflict mine={typed} theirs={draft.theirs} keepMine={draft.keepMine} takeTheirs={draft.takeTheirs} />
      ) : (
        <Said words={said ?? draft.said} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger={['onChange', 'onBlur']}
        initialValues={opened ? filledOf(opened) : begun}
        onValuesChange={draft.onTyped}
      >
        <div className="columns">
          <div className="stack">
            <Panel title={words.basics}>
              <Basics />
            </Panel>
            <Panel title={words.classes} more={words.total(typed.classes?.length ?? 0, seatsOf(typed))}>
              <ClassRows />
            </Panel>
          </div>
          <Preview of={typed} />
        </div>
      </Form>
    </Page>
  );
}
