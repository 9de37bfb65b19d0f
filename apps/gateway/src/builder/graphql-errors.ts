import { type Actor, type InvalidField, nobody, type WireError } from '@sanwei/contracts';
import { GraphQLError } from 'graphql';

/** Every code that an error of this gateway can have; clients may rely on them. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'NOT_ALLOWED',
  'PASSWORD_CHANGE_NEEDED',
  'STEP_UP_NEEDED',
  'INVALID_INPUT',
  'BUSY',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'COMMAND_ID_TAKEN',
  'REFUSED',
  'DOCUMENT_INVALID',
  'DOCUMENT_TOO_LARGE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** `message` is Chinese and says what to do. */
export const graphqlError = (code: ErrorCode, message: string, more: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...more } });

/** The message can be shown as it is: the first thing to mend, and how many more there are. */
export const invalidInput = (fields: readonly InvalidField[]): GraphQLError => {
  const [first, ...more] = fields;
  const rest = more.length > 0 ? `；还有 ${more.length} 处要改` : '';
  return graphqlError('INVALID_INPUT', first ? `${first.message}${rest}` : '填写的内容有误，请检查后再试', { fields });
};
export const unavailable = (): GraphQLError => graphqlError('UNAVAILABLE', '服务暂时没有回应，请稍后再试');

/** Who is signed in may not; who is not is told to sign in. */
export const notAllowed = (actor: Actor): GraphQLError =>
  actor.kind === nobody.kind
    ? graphqlError('UNAUTHENTICATED', '登录已经失效或还没有登录，请登录后再试')
    : graphqlError('NOT_ALLOWED', '您没有做这件事的权限；如有需要，请联系所在工会');

const wireCodes = new Set<string>([
  'NotAllowed',
  'PasswordChangeNeeded',
  'StepUpNeeded',
  'InvalidInput',
  'CommandIdTaken',
  'Busy',
  'Unavailable',
  'TimedOut',
  'Defect',
]);
export const isWireError = (error: { code: string }): error is WireError => wireCodes.has(error.code);

export function fromWire(error: WireError, actor: Actor): GraphQLError {
  switch (error.code) {
    case 'NotAllowed':
      return notAllowed(actor);
    case 'PasswordChangeNeeded':
      return graphqlError('PASSWORD_CHANGE_NEEDED', '请先修改初始密码，再继续使用');
    case 'StepUpNeeded':
      return graphqlError('STEP_UP_NEEDED', '这一步需要再确认一次身份，请输入动态口令后重试');
    case 'InvalidInput':
      return invalidInput(error.fields);
    case 'CommandIdTaken':
      return graphqlError('COMMAND_ID_TAKEN', '这个操作编号已经用过了，请刷新页面后重新操作');
    case 'Busy':
      return graphqlError('BUSY', `现在人很多，请 ${error.retryAfterSeconds} 秒后再试`, { retryAfterSeconds: error.retryAfterSeconds });
    case 'Unavailable':
    case 'TimedOut':
      return unavailable();
    case 'Defect':
      return graphqlError('INTERNAL', '系统出了问题，我们会尽快处理；请稍后再试', { requestId: error.requestId });
  }
}
