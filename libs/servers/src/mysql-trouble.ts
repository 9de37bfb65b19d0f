import { lastLines } from './programs.js';
import { ServerTrouble } from './say.js';

const known: { sign: RegExp; zh: string; en: string }[] = [
  {
    sign: /No space left on device|Disk is full|errno: 28/i,
    zh: '磁盘空间不够。请腾出空间后再运行一次。',
    en: 'The disk is full. Make room and run again.',
  },
  {
    sign: /Unable to lock|Can't lock|error: 11\b/i,
    zh: '另一个数据库进程正在使用这个数据文件夹。先用 npm stop 停止它。',
    en: 'Another database process uses this data folder. Stop it first with npm stop.',
  },
  {
    sign: /Address already in use|Can't start server: Bind/i,
    zh: '端口刚被别的程序占用。再运行一次会换一个端口。',
    en: 'The port was taken by another program just now. Running again takes another one.',
  },
  {
    sign: /Permission denied|Errcode: 13|errno: 13/i,
    zh: '没有读写数据文件夹的权限。改它的所有者，或者删掉它。',
    en: 'No permission for the data folder. Change its owner or remove it.',
  },
  {
    sign: /corrupt|Unsupported redo log|was created with|Table .* doesn't exist in engine|Plugin 'InnoDB' init function returned error/i,
    zh: '数据文件夹损坏，或者来自别的版本。演示数据可以删掉这个文件夹重新建立。',
    en: 'The data folder is damaged or comes from another version. Demo data can be made again: remove the folder.',
  },
];

/** What the server's log says, as one reason and one way out. */
export function mysqlTrouble(log: string, folder: string, port: number): ServerTrouble {
  const reason = known.find(({ sign }) => sign.test(log)) ?? { zh: '数据库没有启动起来。', en: 'The database did not start.' };
  return new ServerTrouble(`${reason.zh}（${folder}，端口 ${port}）`, reason.en, lastLines(log, 8));
}
