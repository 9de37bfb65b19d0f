import { expect, it } from '@jest/globals';
import { familyNameOf } from './family-name.rule.js';

it.each([
  ['苏映秋', '苏'],
  ['欧阳静', '欧阳'],
  ['诸葛明', '诸葛'],
  ['上官', '上'],
  ['司马', '司'],
  ['买买提·艾力', '买买提'],
  ['买买提•艾力', '买买提'],
  ['买买提．艾力', '买买提'],
  ['𠮷田', '𠮷'],
  ['', ''],
])('%s is addressed as %s', (realName, address) => expect(familyNameOf(realName)).toBe(address));
