import { LockOutlined, QuestionOutlined } from '@ant-design/icons';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { RoleName } from '../generated/documents.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { Waiting } from '../parts/waiting.js';
import { notAllowed, notFound } from '../words/shell.js';
import { Boundary } from './boundary.js';
import { mayOpen } from './page-of.js';
import { pages } from './pages.js';

const parts = new Map<string, ComponentType>(pages.map(({ path, load }) => [path, lazy(load)]));

/** The page of the address. Whoever may not open it is told so, and not what is on it. */
export function Routes({ roles }: { roles: ReadonlySet<RoleName> }) {
  const [here] = useLocation();
  return (
    // A page that breaks does not take the others with it, and another address is a new try.
    <Boundary key={here}>
      <Suspense fallback={<Waiting rows={8} />}>
        <Switch>
          {pages.map((page) => {
            const Part = mayOpen(page, roles) ? parts.get(page.path) : NotAllowed;
            return Part && <Route key={page.path} path={page.path} component={Part} />;
          })}
          <Route>
            <Page title={notFound.title}>
              <Notice icon={<QuestionOutlined />} title={notFound.note}>
                <Link href="/">{notFound.home}</Link>
              </Notice>
            </Page>
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  );
}

const NotAllowed = () => (
  <Page title={notAllowed.title}>
    <Notice icon={<LockOutlined />} title={notAllowed.note}>
      <Link href="/">{notAllowed.home}</Link>
    </Notice>
  </Page>
);
