import { consentText } from '@sanwei/work';

/** The text that a guardian reads. A change of one word is a new version, and everybody is asked again. */
export const guardianConsentText = consentText(
  'guardian-consent',
  '假期托管：监护人同意登记孩子的信息',
  1,
  `我是孩子的监护人。为了报名和参加假期托管，我同意登记孩子的姓名、出生日期和健康情况。
身份证号只用来核对，不保存。这些信息只给托管班的老师和工会负责托管的工作人员看，用于分班、看护和紧急情况。
托管结束后，除依法需要保留的考勤和申诉记录外，孩子的信息会被删除。
不同意不影响我使用其他服务；我可以随时撤回同意，撤回后不再为孩子办理新的报名。`,
);
