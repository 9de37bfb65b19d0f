import { consentText } from '@sanwei/work';

export const attestation = consentText(
  'single-status',
  '单身承诺',
  1,
  '2026-11-24',
  `我承诺：我现在是单身，没有配偶，也没有与他人以夫妻名义共同生活。
情况有变化时，我会马上暂停或撤下档案。承诺一年内有效，到期后我会重新确认。
如有不实，工会可以停止为我服务。`,
);
