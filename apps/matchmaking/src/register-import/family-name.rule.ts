/** The usual surnames of two signs. A name that consists of nothing else is one sign and a given name. */
const compound =
  /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|令狐|慕容|司徒|司空|夏侯|东方|长孙|宇文|轩辕|端木|独孤|南宫|西门|百里|呼延|闻人|申屠|太史|澹台|濮阳|淳于|单于|公冶|宗政|钟离|鲜于|万俟|赫连|拓跋|完颜|第五)(?=.)/u;
/** Between the parts of a name that has no Han surname, however it is typed. */
const between = /[·•‧・．.]/u;

/** What somebody is addressed by when no other name is given: 苏, 欧阳, 买买提. @returns '' for no name */
export const familyNameOf = (realName: string): string => {
  const name = realName.trim();
  const [first = ''] = name.split(between);
  if (first !== name && first !== '') return first;
  return compound.exec(name)?.[0] ?? [...name][0] ?? '';
};
