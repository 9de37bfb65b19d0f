import { cityDay, ofDay } from '@sanwei/words';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { ChooseSite } from '../../childcare/site/choose-site.js';
import { GrantRoleDocument, type ScopeKind, type StaffRole } from '../../generated/documents.js';
import { CityDate } from '../../parts/form/city-date.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { understoodDayWithin } from '../../parts/form/understood.js';
import { list } from '../../words/list.js';
import { roleWords } from '../../words/role.js';
import { grants as words } from '../../words/staff.js';
import { ChooseBranch } from '../branch/choose-branch.js';
import { scopesOffered } from './scopes.js';
import type { StaffRow } from './staff-row.js';

type Filled = { role: StaffRole; where?: ScopeKind; scopeId?: string; endsOn?: string };
const dayMs = 86_400_000;
const rolesToGive = Object.entries(roleWords)
  .filter(([role]) => role !== 'member' && role !== 'partnerCity')
  .map(([value, label]) => ({ value, label }));
const number = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Where the service names a part of the scope, the form has a field of its own. */
const fieldOf = (path: string) => [path.startsWith('scope') ? 'scopeId' : path === 'endsAt' ? 'endsOn' : path];

/** A role, where it holds, and until when. */
export function GrantRole({ of, onEnd }: { of: StaffRow; onEnd: () => void }) {
  const [form] = Form.useForm<Filled>();
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(GrantRoleDocument);
  const { message } = App.useApp();
  const today = cityDay(new Date());
  const role = Form.useWatch('role', form);
  const offered = role ? scopesOffered(role) : [];
  const chosen = Form.useWatch('where', form);
  const where = chosen && offered.includes(chosen) ? chosen : (offered[0] as ScopeKind | undefined);
  const send = async ({ role, scopeId, endsOn }: Filled) => {
    if (!where) return;
    setSaid(undefined);
    const scope = { of: where, id: where === 'city' ? null : (scopeId?.trim() ?? null) };
    // To the end of that day.
    const endsAt = endsOn ? new Date(ofDay(endsOn).getTime() + dayMs).toISOString() : null;
    const outcome = await act(`grant.${of.id}.${role}.${scope.id ?? 'city'}.${endsAt}`, { personId: of.id, role, scope, endsAt });
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome, fieldOf));
    void message.success(words.given(roleWords[role]));
    onEnd();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      onFinish={(filled) => void send(filled)}
      scrollToFirstError={{ focus: true }}
      style={{ marginTop: 16 }}
    >
      <Form.Item name="role" label={words.role} rules={[{ required: true, message: words.roleEmpty }]}>
        <Select options={rolesToGive} autoFocus virtual={false} listHeight={400} onChange={() => form.resetFields(['where', 'scopeId'])} />
      </Form.Item>
      {offered.length > 1 && (
        <Form.Item name="where" label={words.where} initialValue={offered[0]}>
          <Radio.Group
            options={offered.map((value) => ({ value, label: words.scope[value as ScopeKind] }))}
            onChange={() => form.resetFields(['scopeId'])}
          />
        </Form.Item>
      )}
      {where === 'branch' && (
        <Form.Item name="scopeId" label={words.branch} rules={[{ required: true, message: words.branchEmpty }]}>
          <ChooseBranch />
        </Form.Item>
      )}
      {where === 'site' && (
        <Form.Item name="scopeId" label={words.site} rules={[{ required: true, message: words.siteEmpty }]}>
          <ChooseSite />
        </Form.Item>
      )}
      {where === 'case' && (
        <Form.Item
          name="scopeId"
          label={words.caseNumber}
          extra={words.caseNumberRule}
          rules={[{ required: true, pattern: number, transform: (value = '') => value.trim(), message: words.numberWrong }]}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="endsOn" label={words.endsOn} extra={words.endsOnWhy} rules={[understoodDayWithin({ from: today })]}>
        <CityDate from={today} mayClear width={200} />
      </Form.Item>
      <Said words={said} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.save}
      </Button>{' '}
      <Button onClick={onEnd}>{list.notNow}</Button>
    </Form>
  );
}
