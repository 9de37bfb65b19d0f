import type { z } from 'zod';
import { oneLineOf } from './typed-text.js';

/** Nothing that could be read: left out, null, or only spaces and signs that nobody sees. */
const isEmpty = (input: unknown): boolean => input == null || (typeof input === 'string' && oneLineOf(input) === '');

/**
 * What is wrong with a field and what to do, for zod to say where the contract has no words of its own. The value is never repeated.
 */
export const fieldWords: z.core.$ZodErrorMap = (issue) => {
  if (isEmpty(issue.input)) return '没有填，请补上';
  switch (issue.code) {
    case 'too_small':
      return `${smallest[issue.origin] ?? '不能小于'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${largest[issue.origin] ?? '不能大于'} ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对，请检查';
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    case 'invalid_value':
      return '请从列出的选项里选一个';
    case 'invalid_type':
      return kinds[issue.expected] ?? '格式不对，请检查';
    default:
      return '请检查这一项';
  }
};

const smallest: Record<string, string> = { string: '至少要', array: '至少要选' };
const largest: Record<string, string> = { string: '最多', array: '最多' };
const unit = (origin: string): string => (origin === 'string' ? ' 个字' : origin === 'array' ? ' 项' : '');
const kinds: Record<string, string> = {
  int: '应为整数',
  number: '应为数字',
  string: '应为文字',
  boolean: '请选择“是”或“否”',
};
const formats: Record<string, string> = {
  uuid: '编号不对，请刷新页面后再试',
  date: '要写成 2026-07-01 这样，并且是真实的日期',
  datetime: '格式不对，请重新选择',
};
