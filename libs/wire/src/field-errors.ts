import type { InvalidField } from '@sanwei/contracts';
import type { z } from 'zod';

/** What is wrong with the input, field by field, in words that say what to do. The value itself is never repeated. */
export const fieldErrors = (error: z.ZodError): InvalidField[] =>
  error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), message: wordsFor(issue) }));

const wordsFor = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? `至少要 ${issue.minimum} 个字`
        : issue.origin === 'array'
          ? `至少要选 ${issue.minimum} 项`
          : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `最多 ${issue.maximum} 个字`
        : issue.origin === 'array'
          ? `最多 ${issue.maximum} 项`
          : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对，请检查';
    case 'invalid_value':
      return '请从列出的选项里选一个';
    case 'invalid_type':
      return '没有填，或者填的不是要求的内容';
    case 'custom':
      return issue.message || '请检查这一项';
    default:
      return '请检查这一项';
  }
};
const formats: Record<string, string> = {
  uuid: '编号不对，请刷新页面后再试',
  date: '日期要写成 2026-07-01 这样，并且是真实的日期',
  datetime: '时间格式不对，请重新选择',
  email: '邮箱地址不对，请检查',
  regex: '格式不对，请检查',
};
