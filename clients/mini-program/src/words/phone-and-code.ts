export const words = {
  phone: '手机号',
  getCode: '获取验证码',
  getCodeBusy: '正在发送',
  code: '验证码',
  /** However it was typed or pasted: eleven digits, as the service has read it. */
  codeSentTail: (digits: string) => `已发到尾号 ${digits} 的手机，5 分钟内有效。`,
  codeSent: (phone: string) => `已发到 ${phone.normalize('NFKC').replace(/\D/g, '').slice(-11)}，5 分钟内有效。`,
  codeAgain: '重新获取验证码',
  codeAgainAt: (clock: string) => `${clock} 之后可以重新获取`,
  otherPhone: '换一个手机号',
  phoneEmpty: '请填手机号',
  codeEmpty: '请填短信里的 6 位数字',
};
