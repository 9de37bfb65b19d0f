import { demoBranchNames } from './cast.js';
import { type Chance, chanceFrom } from './chance.js';

/** The paper register of the demo city: invented people, the same at every start, as a branch would have written them down. */
export type PaperRegister = { header: string[]; rows: string[][] };

const surnames = [
  ...'林周许沈顾韩陆白江苏陈方程戴邓丁杜范冯傅高葛龚郭何侯胡黄贾蒋金康孔赖雷黎李梁刘龙卢罗吕马毛孟莫倪潘彭齐秦邱任邵石宋孙谭唐陶田汪王魏温吴夏肖谢邢熊徐薛严颜杨姚叶易殷尹余袁岳曾翟张章赵郑钟朱祝邹',
];
const firsts = [
  ...'安白北晨澄初川春淳岱丹冬帆芳枫风谷海涵禾荷恒弘怀嘉简江锦景静可岚朗乐黎莲林澜凌鹿茗宁诺沛平朴栖启乔青清秋然仁容若山尚深诗石书舒朔思松素桃田听庭望微文夕溪夏闲小晓昕星行修宣雪言彦阳遥叶一怡忆音映雨源远岳云泽哲知舟竹卓子',
];
const seconds = [...firsts, '', '', '', ''];
const cities = ['抚顺', '抚顺', '抚顺', '沈阳', '沈阳', '鞍山', '本溪', '铁岭', '辽阳'];
const occupations = [
  '教师',
  '护士',
  '快递员',
  '车间工人',
  '电工',
  '会计',
  '社区工作者',
  '驾驶员',
  '工程师',
  '销售',
  '厨师',
  '公务员',
  '质检员',
  '程序员',
];
const about = [
  '喜欢周末去爬山',
  '爱做饭，也爱吃',
  '话不多，做事踏实',
  '常跑步，想找个一起跑的人',
  '养了一只猫',
  '喜欢看书和老电影',
  '',
  '会修自行车',
  '爱听评书',
  '',
];

const header = [
  ...['姓名', '性别', '出生日期', '手机号', '所属工会', '城市', '单身承诺日期', '同意入库', '同意推荐', '同意交换联系方式'],
  ...[
    '学历',
    '身高',
    '职业',
    '上班方式',
    '婚史',
    '子女',
    '住房',
    '抽烟',
    '愿意异地',
    '自我介绍',
    '期望年龄',
    '期望身高',
    '期望学历',
    '期望城市',
  ],
];

/** A range of numbers that the demo keeps to itself: nobody is called. @param number from 0 to 8,999 */
export const demoPhone = (number: number): string => `1380001${String(number).padStart(4, '0')}`;

/** @param today YYYY-MM-DD in the city; @param count of people, at most 9,000 */
export const paperRegister = (today: string, count = 6_000): PaperRegister => {
  const chance = chanceFrom(20_261_124);
  return { header, rows: Array.from({ length: count }, (_, number) => person(chance, today, number)) };
};

const person = (chance: Chance, today: string, number: number): string[] => {
  const man = chance.of(0.52);
  const years = chance.between(man ? 23 : 21, 44);
  const bornOn = dayBefore(today, years * 366 + chance.between(0, 360));
  const married = chance.of(years > 30 ? 0.18 : 0.03);
  const city = chance.one(cities);
  const maybe = (text: string, often = 0.8) => (chance.of(often) ? text : '');
  const education = chance.one(['中专', '大专', '大专', '本科', '本科', '本科', '硕士']);
  return [
    `${chance.one(surnames)}${chance.one(firsts)}${chance.one(seconds)}`,
    man ? '男' : '女',
    bornOn,
    demoPhone(number),
    chance.one(demoBranchNames),
    city,
    dayBefore(today, chance.between(1, 300)),
    '是',
    chance.of(0.95) ? '是' : '否',
    chance.of(0.8) ? '是' : '否',
    maybe(education, 0.95),
    maybe(String(man ? chance.between(163, 188) : chance.between(153, 176)), 0.9),
    maybe(chance.one(occupations)),
    maybe(chance.one(['白班', '白班', '倒班', '时间灵活'])),
    maybe(married ? chance.one(['离异', '离异', '丧偶']) : '未婚', 0.95),
    married ? maybe(chance.one(['没有', '跟我生活', '跟对方生活'])) : '',
    maybe(chance.one(['自有', '租住', '与家人同住', '宿舍']), 0.6),
    maybe(chance.one(['不抽', '不抽', '偶尔', '经常']), 0.7),
    maybe(chance.of(0.3) ? '是' : '否', 0.6),
    chance.one(about),
    maybe(man ? `${Math.max(20, years - 6)}-${years + 2}` : `${Math.max(22, years - 2)}-${years + 7}`, 0.7),
    maybe(man ? '155以上' : `${chance.between(165, 175)}以上`, 0.4),
    maybe(chance.one(['大专及以上', '本科及以上', '不限']), 0.5),
    maybe(city, 0.4),
  ];
};

const dayBefore = (today: string, days: number): string => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
