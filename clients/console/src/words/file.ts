/** A file on its way, where no service has said why not. */
export const notArrived = '没有连上网络，文件没有传到；请检查网络后再试';
