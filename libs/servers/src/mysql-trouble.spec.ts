import { describe, expect, it } from '@jest/globals';
import { mysqlTrouble } from './mysql-trouble.js';

describe('a database that does not start', () => {
  it.each([
    ['[ERROR] InnoDB: Write to file ./ibtmp1 failed: No space left on device', /磁盘空间不够/],
    ['[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11', /npm stop/],
    ["[ERROR] Can't start server: Bind on TCP/IP port. Got error: 98: Address already in use", /端口刚被别的程序占用/],
    ['[ERROR] mariadbd: File \'./aria_log_control\' not found (Errcode: 13 "Permission denied")', /没有读写数据文件夹的权限/],
    ["[ERROR] InnoDB: File './ibdata1' is corrupted", /数据文件夹损坏/],
    ['[ERROR] something that nobody has seen before', /数据库没有启动起来/],
  ])('says in words what its log means: %s', (log, words) => {
    const { message } = mysqlTrouble(log, '/city/mysql', 3307);
    expect(message).toMatch(words);
    expect(message).toContain(log);
  });
});
