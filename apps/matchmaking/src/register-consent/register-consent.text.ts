import type { RegisterPurpose } from '@sanwei/contracts/matchmaking/register-consent';
import { type ConsentText, consentText } from '@sanwei/work';

export const registerTexts: Readonly<Record<RegisterPurpose, ConsentText>> = {
  register: consentText(
    'register',
    '加入单身职工库',
    2,
    '2026-11-24',
    `我同意加入工会的单身职工库。我填写的内容加密保存；真实姓名和出生日期只给核实的工会看，不会出现在别人的页面上。
我写的称呼、城市、职业和自我介绍给别人看之前要先检查：连同我的微信标识交给微信（腾讯公司）自动检查，其他内容不交；微信查不了或拿不准时，由核实的工会看。检查通过之前，别人看不到。
我可以随时撤回，撤回后档案和承诺立即删除，不能恢复。不同意不影响我使用其他服务。`,
  ),
  recommendation: consentText(
    'recommendation',
    '自动推荐',
    1,
    '2026-11-24',
    `我同意系统按我和对方写下的情况与愿望，自动把我推荐给可能合适的人，也为我推荐。每条推荐都写明理由。
我可以随时关闭，关闭后立即不再推荐；红娘仍可以为我介绍。`,
  ),
  contactRelease: consentText(
    'contact-release',
    '双方同意后交换联系方式',
    1,
    '2026-11-24',
    '我同意：在我和对方都说“愿意认识”之后，把我为此写下的联系方式交给对方。登录用的手机号不会给任何人。我可以随时撤回，已经交换过的除外。',
  ),
};
