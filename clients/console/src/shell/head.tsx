import { BellOutlined, DownOutlined, MoonOutlined } from '@ant-design/icons';
import { Avatar, Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { leave, newCommandId, port } from '../ask/index.js';
import { SignOutDocument } from '../generated/documents.js';
import { type Me, rolesOf } from '../sign-in/use-me.js';
import { chooseShade, type ShadeChoice, useShade } from '../theme/use-shade.js';
import { notices } from '../words/notices.js';
import { roleWords } from '../words/role.js';
import { shell as words } from '../words/shell.js';
import { Keys } from './keys.js';

const shades: readonly ShadeChoice[] = ['light', 'dark', 'auto'];

/** Who works here, what came for them, and the way out. */
export function Head({ me }: { me: Me }) {
  const [, go] = useLocation();
  const { choice } = useShade();
  const roles = [...rolesOf(me)].map((role) => roleWords[role]).join('、');
  const name = me.displayName ?? roles;
  return (
    <div>
      <Keys />
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [choice],
          items: shades.map((key) => ({ key, label: words.shade[key] })),
          onClick: ({ key }) => chooseShade(key as ShadeChoice),
        }}
      >
        <Button type="text" icon={<MoonOutlined />} aria-label={`${words.shadeLabel}：${words.shade[choice]}`} />
      </Dropdown>
      <Button type="text" icon={<BellOutlined />} aria-label={notices.title} onClick={() => go('/notices')} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'account', label: words.account },
            { key: 'out', label: words.signOut },
          ],
          onClick: ({ key }) => (key === 'account' ? go('/account') : leave(SignOutDocument, newCommandId(port.now(), port.random))),
        }}
      >
        <Button type="text" className="head-me">
          <Avatar size={32}>{name.slice(0, 1)}</Avatar>
          <span>
            <b>{name}</b>
            <span className="quiet small">{roles}</span>
          </span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </div>
  );
}
