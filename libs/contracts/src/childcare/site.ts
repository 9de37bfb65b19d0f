import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { SiteId } from '../id.js';
import { Day, field, pageOf, paging, typed, view } from '../shape.js';

const SiteClass = view(
  'SiteClass',
  { name: z.string(), program: field(z.string(), '属于哪一期托管'), startsOn: Day, endsOn: Day },
  '托管点上的一个班',
);
const of = { id: field(SiteId.clone(), '编号；授予角色时用它'), name: field(z.string(), '地点') };
/** A place where classes are held. A class that moves takes another one: what is granted for a site holds there. */
export const Site = view('Site', { ...of, classes: field(z.array(SiteClass), '还没有结束的班，按开班日和名称排列') }, '托管点');
const NamedSite = view('NamedSite', of, '托管点的名称');

export const listSites = defineQuery('childcare.site.list-sites.v1', {
  words: '托管点，新的在前；授予带班老师或场地管理员时按名称选',
  for: ['securityAdministrator'],
  input: z.object({
    ...paging,
    words: field(typed(1, 40).nullable().default(null), '地点或班级名称的一部分；有空格时每一段都要有'),
  }),
  output: pageOf('SitePage', Site, '一页托管点'),
});

/** For whoever sees at which site a role holds, the own one as well: a site's name is in every class that is published. */
export const findSites = defineQuery('childcare.site.find-sites.v1', {
  words: '按编号找托管点的名称',
  for: ['signedIn'],
  input: z.object({ siteIds: z.array(SiteId).min(1).max(100) }),
  output: view('FoundSites', { items: z.array(NamedSite) }, '找到的托管点'),
});
