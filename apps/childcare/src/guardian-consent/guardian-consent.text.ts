import { beforeWithdrawal } from '@sanwei/contracts/childcare/guardian-consent';
import { consentText } from '@sanwei/work';
import { keepDays } from '../retention.js';

/** The text that a guardian reads. A change of one word is a new version, and everybody is asked again. The spec beside it knows its hash. */
export const guardianConsentText = consentText(
  'guardian-consent',
  '假期托管：监护人同意登记孩子的信息',
  2,
  '2026-11-24',
  `我是孩子的监护人。为了报名和参加假期托管，我同意登记孩子的姓名、出生日期和健康情况。
身份证号只用来核对，不保存。孩子的信息加密保存，现在只有我自己能看到；系统用出生日期核对托管班的年龄。以后需要请带班老师看孩子的姓名和健康情况时，会更新这份同意书，重新征求我的同意。
孩子参加的最后一期托管结束后，${keepDays.card} 天删除健康卡，${keepDays.child} 天删除孩子的其他信息和报名记录；登记了但没有参加过托管的，${keepDays.unplaced} 天不用就删除。这期间我又报名或填写的，从那时重新算起。
不同意不影响我使用其他服务；我可以随时撤回同意。${beforeWithdrawal}。`,
);
