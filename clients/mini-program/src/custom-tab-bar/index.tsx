import { useElder } from '../elder/use-elder.js';
import { TabBar } from '../parts/tab-bar/tab-bar.js';
import { tabs } from '../parts/tab-bar/tabs.js';
import { platform } from '../platform/index.js';

/** WeChat puts this below every tab; in a browser the page does it. */
export default function CustomTabBar() {
  const [elder] = useElder();
  const here = `/${platform.go.here()}`;
  return (
    <div className={elder ? 'elder' : ''}>
      <TabBar at={tabs.find(({ path }) => path === here)?.name ?? 'home'} />
    </div>
  );
}
