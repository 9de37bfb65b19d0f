/** A file on its way, where no service has said why not. */
export const notArrived = '没有连上网络，文件没有传到；请检查网络后再试';
/** A file that was chosen and did not come through. */
export const cutOff = '网络断了，表格没有传完。连上网后，请再选一次这个表格';
