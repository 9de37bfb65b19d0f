import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineFact } from '../fact.js';
import { DownloadTicket, fileRefusals, UploadTicket } from '../file.js';
import { FileId, ImportId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';

/** What a column of a paper register can hold. The first eight must be there. */
export const importFields = [
  'realName',
  'sex',
  'bornOn',
  'phone',
  'branch',
  'city',
  'attestedOn',
  'registerConsent',
  'recommendationConsent',
  'contactConsent',
  'consentOn',
  'nickname',
  'education',
  'heightCm',
  'occupation',
  'workPattern',
  'homeCity',
  'wouldMove',
  'maritalHistory',
  'children',
  'housing',
  'smoking',
  'aboutMe',
  'contact',
  'wishAge',
  'wishHeight',
  'wishEducation',
  'wishCity',
] as const;
export const ImportField = choice(
  'ImportField',
  importFields,
  '登记表的一列：姓名、性别、出生日期、手机号、所属工会、城市、单身承诺日期、同意入库（以上必填），同意推荐、同意交换联系方式、同意日期、称呼、学历、身高、职业、上班方式、老家、愿意异地、婚史、子女、住房、抽烟、自我介绍、联系方式，期望年龄、期望身高、期望学历、期望城市',
);
export type ImportField = z.output<typeof ImportField>;
export const ImportStatus = choice(
  'ImportStatus',
  ['reading', 'unreadable', 'mapping', 'checking', 'checked', 'committing', 'published', 'abandoned'],
  '导入的状态：读取中、读不了、待确认列、检查中、检查完、入库中、已入库、已放弃',
);
export type ImportStatus = z.output<typeof ImportStatus>;

const refusals = {
  ...fileRefusals,
  ImportNotFound: refusal({}, '没有找到这次导入，它可能已过一天被删除，或不在您的范围内；请重新上传'),
  ImportNotInThisState: refusal({ status: ImportStatus }, '这次导入现在不能这样做，请刷新后再看'),
  ImportColumnMissing: refusal({ field: ImportField, words: z.string() }, ({ words }) => `还没有指定“${words}”是哪一列，请补上`),
  ImportColumnTwice: refusal({ words: z.string() }, ({ words }) => `“${words}”指定了两列，请只留一列`),
  NothingToImport: refusal({}, '没有可以入库的行，请按问题清单改好后重新上传'),
  NoRowErrors: refusal({}, '没有有问题的行'),
  RowErrorsGone: refusal({}, '有问题的行已过一天，不能再下载；要补请在原来的表里改好，重新上传'),
  ImportScopeChanged: refusal({}, '您负责的工会范围有变化，请重新确认各列，再检查一遍'),
  ImportChanged: refusal(
    { good: z.int(), known: z.int(), duplicates: z.int(), bad: z.int() },
    ({ good, known, duplicates, bad }) =>
      `您看过以后又检查了一遍，什么都没有写入。现在可以写入 ${good} 行，已经在册 ${known} 行，重复 ${duplicates} 行，有问题 ${bad} 行；请看过再写入`,
  ),
};

const ImportColumn = view(
  'ImportColumn',
  {
    column: field(z.int(), '第几列，从 0 起'),
    header: field(z.string(), '表头；第一行不是表头时为空'),
    field: field(ImportField.nullable(), '这一列是什么；为空表示不导入'),
    samples: field(z.array(z.string()), '最前面的几格写了什么，最多三格，涉及本人的部分不显示；入库后为空'),
  },
  '登记表的一列',
);
/** As it is grouped: forty rows with one slip are one line to mend. */
export const ImportProblem = view(
  'ImportProblem',
  {
    field: field(ImportField.clone().nullable(), '哪一列'),
    words: field(z.string(), '问题，前面是列名'),
    rows: field(z.int(), '有这个问题的行数；一行可以有几个问题'),
    mend: field(z.string(), '怎么改'),
    examples: field(
      z.array(
        view(
          'ImportExample',
          {
            row: field(z.int(), '原来的表里第几行'),
            written: field(z.string().nullable(), '原来写的，涉及本人的部分不显示；空格子为空'),
          },
          '一个例子',
        ),
      ),
      '最多三个例子',
    ),
  },
  '登记表里的一类问题',
);
export type ImportProblem = z.output<typeof ImportProblem>;
const progress = {
  rows: field(z.int(), '读到的行数，不含表头'),
  checked: field(z.int(), '已检查的行数'),
  good: field(z.int(), '可以入库的行数'),
  bad: field(z.int(), '有问题的行数'),
  known: field(z.int(), '已经在册、不用再导入的行数'),
  duplicates: field(z.int(), '和前面的行相同的行数'),
  committed: field(z.int(), '已写入的行数；全部写完才一起生效'),
  createdAt: Instant,
  publishedAt: field(Instant.clone().nullable(), '入库生效的时刻'),
};
const SameFile = view(
  'SameFile',
  {
    importId: ImportId,
    status: ImportStatus,
    rows: progress.rows,
    createdAt: Instant,
    mine: field(z.boolean(), '是不是我导入的；不是我的打不开'),
  },
  '同一份表的另一次导入',
);
export const RegisterImport = view(
  'RegisterImport',
  {
    id: ImportId,
    status: ImportStatus,
    trouble: field(z.string().nullable(), '整个文件读不了的原因；读得了时为空'),
    columns: z.array(ImportColumn),
    problems: field(z.array(ImportProblem), '有问题和重复的行，按问题归类，行数多的在前；最多 40 类，过期后为空'),
    ...progress,
    checkedAs: field(z.int(), '第几遍检查的结果；入库时要带上'),
    headless: field(z.boolean(), '第一行不是表头，也是一个人'),
    headerRow: field(z.int(), '表头在原来的表里第几行；没有表头时是第一个人的那一行'),
    errorsFetchedAt: field(Instant.clone().nullable(), '最近一次下载问题行的时刻；检查以后没有下载过时为空'),
    keptUntil: field(Instant.clone().nullable(), '读到的内容留到这时，问题行在此以前可以下载；已经没有内容、或正在写入时为空'),
    sameFile: field(SameFile.nullable(), '同样范围里，同一份表还没有做完、或三十天内入库的另一次导入'),
    uploadedBy: field(PersonId.clone().nullable(), '经办人'),
  },
  '一次登记表导入；入库后就是回执',
);
/** A new one for each: two operations with one input object would have one input type in the public schema. */
const ofImport = () => z.object({ importId: ImportId });

export const requestImportUpload = defineCommand('matchmaking.register-import.request-import-upload.v1', {
  words: '要一张上传凭证，用来上传登记表（.xlsx，最大 10 MB，20000 行）',
  for: branchStaff,
  receipt: 'none',
  input: z.object({}),
  output: UploadTicket,
  refusals: {},
});
export const beginImport = defineCommand('matchmaking.register-import.begin-import.v1', {
  words: '开始导入已上传的登记表：先读出各列',
  for: branchStaff,
  trail: { action: '开始导入登记表', of: 'fileId' },
  input: z.object({ fileId: FileId }),
  output: view('ImportBegun', { importId: ImportId }, '已开始读取'),
  refusals: pick(refusals, 'FileNotFound'),
});
export const viewImport = defineQuery('matchmaking.register-import.view-import.v1', {
  words: '我的一次导入：进度、各列、行数、各类问题',
  for: branchStaff,
  input: ofImport(),
  output: view('ImportFound', { registerImport: RegisterImport }, '找到的导入'),
  refusals: pick(refusals, 'ImportNotFound'),
});
export const listMyImports = defineQuery('matchmaking.register-import.list-my-imports.v1', {
  words: '我做过的登记表导入，新的在前，最多 20 次',
  for: branchStaff,
  input: z.object({}),
  output: view(
    'MyImports',
    {
      items: z.array(
        view(
          'MyImport',
          {
            id: ImportId,
            status: ImportStatus,
            trouble: field(z.string().nullable(), '整个文件读不了的原因；读得了时为空'),
            ...progress,
            keptUntil: field(Instant.clone().nullable(), '读到的内容留到这时；已经没有内容、或正在写入时为空'),
          },
          '我做过的一次导入',
        ),
      ),
    },
    '我做过的导入',
  ),
});
export const setImportMapping = defineCommand('matchmaking.register-import.set-import-mapping.v1', {
  words: '确认各列是什么，然后逐行检查；不会写入单身职工库。写入以后，同样的表头下次会记得',
  for: branchStaff,
  input: z.object({
    importId: ImportId,
    columns: field(
      z.array(z.object({ column: field(z.int().min(0).max(100), '第几列，从 0 数起'), field: ImportField })).max(60),
      '各列是什么',
    ),
    headless: field(z.boolean().nullable().default(null), '第一行是不是也是一个人；为空时按读表时认出的'),
  }),
  output: view('ImportMapped', { importId: ImportId }, '已确认，正在检查'),
  refusals: pick(refusals, 'ImportNotFound', 'ImportNotInThisState', 'ImportColumnMissing', 'ImportColumnTwice'),
});
export const requestImportErrors = defineCommand('matchmaking.register-import.request-import-errors.v1', {
  words: '要一张下载凭证，取有问题的行：原样加一列“问题”，最多 5000 行；文字很多时少一些，文件名里写着是前多少行',
  for: branchStaff,
  receipt: 'none',
  trail: { action: '下载登记表的问题行', of: 'importId' },
  input: ofImport(),
  output: DownloadTicket,
  refusals: pick(refusals, 'ImportNotFound', 'ImportNotInThisState', 'NoRowErrors', 'RowErrorsGone'),
});
export const commitImport = defineCommand('matchmaking.register-import.commit-import.v1', {
  words: '把检查通过的行写入单身职工库；全部写完后一起生效。称呼、城市、职业和自我介绍会给被推荐的人看，入库的人须先看过',
  for: branchStaff,
  trail: { action: '登记表入库', of: 'importId' },
  input: z.object({ importId: ImportId, checkedAs: field(z.int().min(0), '看过的是第几遍检查的结果') }),
  output: view('ImportCommitted', { importId: ImportId, good: z.int() }, '正在写入'),
  refusals: pick(refusals, 'ImportNotFound', 'ImportNotInThisState', 'NothingToImport', 'ImportScopeChanged', 'ImportChanged'),
});
export const listImportTexts = defineQuery('matchmaking.register-import.list-import-texts.v1', {
  words: '可以入库的行里会给别人看的文字：称呼、城市、职业和自我介绍，入库以前请看过；一次最多 20 行',
  for: branchStaff,
  input: z.object({
    importId: ImportId,
    checkedAs: field(z.int().min(0), '要看的是第几遍检查的结果'),
    from: field(z.int().min(0).default(0), '从第几行起，上一页的 next'),
  }),
  output: view(
    'ImportTexts',
    {
      items: z.array(
        view(
          'ImportText',
          {
            row: field(z.int(), '原来的表里第几行'),
            nickname: z.string(),
            city: z.string(),
            occupation: z.string().nullable(),
            aboutMe: z.string(),
          },
          '一行会给别人看的文字',
        ),
      ),
      next: field(z.int().nullable(), '下一页从这里起；没有更多时为空'),
    },
    '会给别人看的文字',
  ),
  refusals: pick(refusals, 'ImportNotFound', 'ImportNotInThisState', 'ImportChanged'),
});
export const abandonImport = defineCommand('matchmaking.register-import.abandon-import.v1', {
  words: '放弃这次导入，读到的内容随即删除',
  for: branchStaff,
  trail: { action: '放弃导入登记表', of: 'importId' },
  input: ofImport(),
  output: view('ImportAbandoned', { importId: ImportId }, '已放弃'),
  refusals: pick(refusals, 'ImportNotFound', 'ImportNotInThisState'),
});

/** The steps that the service asks of itself, each a transaction of its own. A step that comes twice finds its work done. */
const step = <V extends string>(verb: V, words: string) =>
  defineCommand(`matchmaking.register-import.${verb}.v1`, {
    words,
    for: ['system'],
    askedBy: [],
    input: z.object({ importId: ImportId, from: z.int().min(0) }),
    output: z.object({ importId: ImportId, done: z.int() }),
    refusals: {},
  });
export const readImport = step('read-import', '读出登记表的各行');
export const checkImportRows = step('check-import-rows', '检查一批行');
export const commitImportRows = step('commit-import-rows', '写入一批行');
export const publishImport = step('publish-import', '写完的行一起生效');
export const forgetImport = step('forget-import', '过一天还没有入库的导入，或入库后一天还没有改好的行，内容删除');

/** New people have come with a register. `people` fetches their phones page by page; none stands in the fact. */
export const profilesImported = defineFact('matchmaking.register-import.profiles-imported.v1', {
  payload: z.object({ importId: ImportId }),
  heardBy: ['people'],
});
export const listImportedPhones = defineQuery('matchmaking.register-import.list-imported-phones.v1', {
  words: '由人员服务取登记表里新来的人的手机号',
  for: ['system'],
  askedBy: ['people'],
  input: z.object({ importId: ImportId, after: PersonId.nullable(), first: z.int().min(1).max(500) }),
  output: z.object({ items: z.array(z.object({ personId: PersonId, phone: z.string() })), next: PersonId.nullable() }),
});
