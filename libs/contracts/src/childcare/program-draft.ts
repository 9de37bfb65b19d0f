import { z } from 'zod';
import { programEditors } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { ProgramDraftId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { Day, field, Instant, pageOf, paging, typedLine, view } from '../shape.js';
import { Season } from './season.js';

/** Who plans what holds for the whole city; a draft belongs to all of them. */

export const draftRefusals = {
  DraftNotFound: refusal({}, '没有找到这份草稿，可能已经发布或删除；请刷新列表后再看'),
  DraftChangedSince: refusal(
    { version: z.int(), changedAt: Instant },
    '这份草稿刚在另一个窗口或由另一位同事改过，您的改动没有保存；请先看看新的内容，再把您的改动写进去',
  ),
};

/** Whatever has been typed so far: nothing is required, and what does not fit yet is told when it is published. */
const DraftClass = view(
  'DraftClass',
  {
    name: field(typedLine(0, 40), '班级名称'),
    site: field(typedLine(0, 60), '地点'),
    capacity: field(z.int().min(0).max(999).nullable(), '座位数'),
    youngest: field(z.int().min(0).max(99).nullable(), '最小周岁'),
    oldest: field(z.int().min(0).max(99).nullable(), '最大周岁'),
  },
  '草稿里的一个班',
);
const content = {
  name: field(typedLine(0, 40), '托管名称'),
  season: Season.nullable(),
  startsOn: field(Day.clone().nullable(), '开班日'),
  endsOn: field(Day.clone().nullable(), '结束日'),
  opensAt: field(Instant.clone().nullable(), '报名开放时刻'),
  closesAt: field(Instant.clone().nullable(), '报名截止时刻'),
  classes: field(z.array(DraftClass).max(40), '班级'),
};
/** A draft as somebody has seen it. */
export const ProgramDraftRef = view(
  'ProgramDraftRef',
  { id: ProgramDraftId, version: field(z.int().min(1), '看到的版本') },
  '一份草稿的某一版',
);

export const ProgramDraft = view(
  'ProgramDraft',
  {
    id: ProgramDraftId,
    version: field(z.int(), '每次保存加一；保存、发布和删除时带上看到的'),
    changedAt: Instant,
    changedByMe: field(z.boolean(), '最近一次是我保存的'),
    ...content,
  },
  '还没有发布的一期托管；只有编辑看得到',
);

export const saveProgramDraft = defineCommand('childcare.program-draft.save-program-draft.v1', {
  words: '保存一期托管的草稿，没写完也可以；没有说明是哪一份时新存一份',
  for: programEditors,
  input: z.object({ draft: field(ProgramDraftRef.nullable(), '改的是哪一份；新存时为空'), ...content }),
  output: ProgramDraft,
  refusals: draftRefusals,
});

export const dropProgramDraft = defineCommand('childcare.program-draft.drop-program-draft.v1', {
  words: '删除一份草稿',
  for: programEditors,
  input: z.object({ draftId: ProgramDraftId, version: field(z.int().min(1), '看到的版本') }),
  output: view('ProgramDraftDropped', { draftId: ProgramDraftId }, '草稿已删除'),
  refusals: draftRefusals,
});

export const listProgramDrafts = defineQuery('childcare.program-draft.list-program-drafts.v1', {
  words: '各份草稿，最近改过的在前',
  for: programEditors,
  input: z.object(paging),
  output: pageOf('ProgramDraftPage', ProgramDraft, '一页草稿'),
});
export const viewProgramDraft = defineQuery('childcare.program-draft.view-program-draft.v1', {
  words: '一份草稿',
  for: programEditors,
  input: z.object({ draftId: ProgramDraftId }),
  output: ProgramDraft,
  refusals: pick(draftRefusals, 'DraftNotFound'),
});
