import { EditOutlined } from '@ant-design/icons';
import { Menu, type MenuProps } from 'antd';
import { useLocation } from 'wouter';
import type { RoleName } from '../generated/documents.js';
import { useWaiting } from '../today/use-waiting.js';
import { groupWords } from '../words/group.js';
import { shell as words } from '../words/shell.js';
import { today } from '../words/today.js';
import { MenuIcon } from './menu-icons.js';
import { groups, mayOpen } from './page-of.js';
import { pages } from './pages.js';
import { useUnsaved } from './unsaved.js';

/** What this person may open, in parts. */
export function MainMenu({ roles, folded }: { roles: ReadonlySet<RoleName>; folded: boolean }) {
  const [here, go] = useLocation();
  const { desks } = useWaiting(roles);
  const unsaved = useUnsaved();
  const isUnsaved = (path: string) => path in unsaved;
  const open = pages.filter((page) => page.menu && mayOpen(page, roles));
  const items = groups.flatMap((group): NonNullable<MenuProps['items']> => {
    const own = open.filter(({ menu }) => menu === group);
    if (own.length === 0) return [];
    const links = own.map(({ path, title, icon }) => ({
      key: path,
      // Folded there is no room for a figure: a dot says that something waits, and the page of today how much.
      icon: (
        <span className={folded && (desks.get(path)?.count || isUnsaved(path)) ? 'menu-dot' : undefined}>
          <MenuIcon name={icon} />
        </span>
      ),
      title,
      // Beside the link and not in it: what a page is called does not change with what lies on its desk.
      extra: folded ? undefined : isUnsaved(path) ? <Unsaved /> : <Count of={desks.get(path)?.count} />,
      // A real link: it can be opened in another tab and is read as one.
      label: (
        <a
          href={path}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
          }}
        >
          {title}
        </a>
      ),
    }));
    const name = groupWords[group];
    return name && !folded ? [{ key: group, type: 'group' as const, label: name, children: links }] : links;
  });
  const current = open.filter(({ path }) => here === path || here.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav aria-label={words.menu}>
      <Menu
        mode="inline"
        inlineCollapsed={folded}
        items={items}
        selectedKeys={current ? [current.path] : []}
        onClick={({ key }) => go(key)}
      />
    </nav>
  );
}

const Count = ({ of = 0 }: { of?: number }) =>
  of > 0 ? (
    <span className="menu-count">
      <span className="only-read">{today.inMenu}</span>
      {of > 99 ? '99+' : of}
    </span>
  ) : null;

const Unsaved = () => (
  <span className="menu-unsaved" title={words.unsaved}>
    <EditOutlined aria-hidden />
    <span className="only-read">{words.unsaved}</span>
  </span>
);
