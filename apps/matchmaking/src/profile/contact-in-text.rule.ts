/** Words that announce an account, in the spellings people use to get around a filter; what follows is the account. */
const announced =
  /(微信|薇信|威信|威芯|微芯|v信|weixin|wechat|vx|wx|薇|钉钉|qq|扣扣|企鹅|抖音|快手|小红书|邮箱)(号|号码|账号|是|为|加|搜|:|=|>|→|\(|\[|【|-|_|@|\.|,|，|、)*[a-z0-9][a-z0-9_-]{3,}/iu;
/** A single `v` announces only with a sign behind it: `V：abc12345`. */
const short = /(^|[^a-z])v[:=>→+]+[a-z0-9][a-z0-9_-]{4,}/iu;
const mail = /[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z]{2,})+/iu;
/** Years and months, spans of them, and amounts: what an honest life is told with. */
const innocent =
  /(?<!\d)(19|20)\d{2}[-./年](0?[1-9]|1[0-2])([-./月]\d{1,2}日?)?(?!\d)|(?<!\d)(19|20)\d{2}\s*[-–—~～至到]\s*(19|20)\d{2}(?!\d)|(?<!\d)\d{1,5}\s*[-–—~～至到]\s*\d{1,5}\s*(元|块|k|斤|公里|cm|kg)|月薪\s*\d{1,5}\s*[-–—~～至到]\s*\d{1,5}/giu;
/** 微信读书 and its like are no contact. */
const products = /微信(读书|支付|运动|公众号|群|视频号)([a-z]+)?/giu;

const chinese = '一二三四五六七八九';
/** Cyrillic and Greek letters that look like Latin ones, and digits in rings that have no plain form of their own. */
const twins: Record<string, string> = { х: 'x', Х: 'x', о: 'o', О: 'o', а: 'a', е: 'e', с: 'c', р: 'p', ν: 'v', χ: 'x' };
const digitOf = (sign: string): string => {
  const code = sign.codePointAt(0)!;
  if (code >= 0x2776 && code <= 0x277e) return String(code - 0x2775);
  if (code >= 0x278a && code <= 0x2792) return String(code - 0x2789);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  return sign;
};

/** Whether free text holds a phone number or an account: contact is released after two yeses and in no other way. */
export const contactIn = (text: string): boolean => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\u20e3/gu, '')
    .replace(/[хХоОаесрνχ]/gu, (sign) => twins[sign] ?? sign)
    .replace(/[\u0660-\u0669\u2776-\u277e\u278a-\u2792]/gu, digitOf);
  const words = plain.replace(products, ' ');
  // Without blanks, so that letters that are typed apart stand together.
  const joined = words.replace(/\s/gu, '');
  if (announced.test(joined) || short.test(words) || short.test(joined) || mail.test(words)) return true;
  const digits = plain
    .replace(innocent, '岁')
    .replace(/[〇零oO]/gu, '0')
    .replace(/[一二三四五六七八九]/gu, (one) => String(chinese.indexOf(one) + 1))
    .replace(/(?<=\d)[^\d\p{L}]+(?=\d)/gu, '');
  return /\d{7,}/.test(digits);
};
