/** Words that announce an account, in the spellings people use to get around a filter. */
const account = /(微信|薇信|威信|v信|wei\s*xin|wechat|vx|wx|qq|扣扣|抖音|小红书)[号:：\s]*[a-z0-9_-]{4,}/iu;

/** Whether free text holds a phone number or an account: contact is released after two yeses and in no other way. */
export const contactIn = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const digits = plain
    .replace(/[\s\-.·,，、_]/gu, '')
    .replace(/[〇零]/gu, '0')
    .replace(/[一二三四五六七八九]/gu, (one) => String('一二三四五六七八九'.indexOf(one) + 1));
  return /\d{7,}/.test(digits) || account.test(plain);
};
