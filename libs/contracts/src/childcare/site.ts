import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { Day, field, pageOf, paging, typed, view } from '../shape.js';

const SiteClass = view(
  'SiteClass',
  { name: z.string(), program: field(z.string(), '属于哪一期托管'), startsOn: Day, endsOn: Day },
  '托管点上的一个班',
);
/**
 * A place where classes are held. It has no row of its own yet: it is known by the first class that was published there, whose id a grant
 * for this site carries, and called as that class's place is called. `findClasses` gives the name of a site that is known.
 */
export const Site = view(
  'Site',
  {
    id: field(z.uuid(), '编号，就是那里最早的一个班的编号；授予角色时用它'),
    name: field(z.string(), '地点'),
    classes: field(z.array(SiteClass), '还没有结束的班，按开班日和名称排列'),
  },
  '托管点',
);

export const listSites = defineQuery('childcare.site.list-sites.v1', {
  words: '托管点，新的在前；授予带班老师或场地管理员时按名称选',
  for: ['securityAdministrator'],
  input: z.object({
    ...paging,
    words: field(typed(1, 40).nullable().default(null), '地点或班级名称的一部分；有空格时每一段都要有'),
  }),
  output: pageOf('SitePage', Site, '一页托管点'),
});
