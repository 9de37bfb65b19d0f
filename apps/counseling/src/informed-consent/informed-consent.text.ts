import { beforeWithdrawal } from '@sanwei/contracts/counseling/informed-consent';
import { consentText } from '@sanwei/work';

/** What a member reads before the first session. A change of one word is a new version, and everybody is asked again. */
export const informedConsentText = consentText(
  'informed-consent',
  '谈话服务的知情同意',
  2,
  '2026-11-24',
  `这是由工会提供的免费谈话服务，不是医疗，不做诊断，也不开药；需要时，老师会建议您去医疗机构。
您说的话，老师会保密。单位、基层工会和家人都看不到您有没有来过、谈了什么，也没有人能统计到您。
有三种情况，老师必须说出来，而且只说必要的部分：您或他人的生命有危险；未成年人正在受到侵害；法院依法要求。
我们只记下您约了哪一位老师、什么时间、用什么方式。您可以随时取消预约、撤回同意或注销账号。${beforeWithdrawal}。`,
);
