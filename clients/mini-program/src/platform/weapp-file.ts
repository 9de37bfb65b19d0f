import Taro from '@tarojs/taro';
import type { Handed } from './platform.js';

type Ended = { success: () => void; fail: () => void };
/** The calls of WeChat as they are: Taro promises nothing for those of files. @returns whether it was done */
const done = (call: (ended: Ended) => unknown): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      call({ success: () => resolve(true), fail: () => resolve(false) });
    } catch {
      // An old WeChat does not have the call at all.
      resolve(false);
    }
  });

/** In the folder of this mini-program alone, until it was sent or its page is left. */
export async function writeFile(fileName: string, data: string): Promise<Handed | undefined> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  const files = Taro.getFileSystemManager();
  if (!(await done((ended) => files.writeFile({ filePath, data, encoding: 'utf8', ...ended })))) return undefined;
  return {
    kind: 'waits',
    send: () => done((ended) => Taro.shareFileMessage({ filePath, fileName, ...ended })),
    drop: () => void done((ended) => files.unlink({ filePath, ...ended })),
  };
}
