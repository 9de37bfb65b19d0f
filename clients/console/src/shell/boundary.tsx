import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.js';
import { broken } from '../words/shell.js';

/** A page that breaks says so in words; the menu and what was typed elsewhere stay. */
export class Boundary extends Component<{ children: ReactNode }, { failed: string | undefined }> {
  override state: { failed: string | undefined } = { failed: undefined };

  static getDerivedStateFromError(error: unknown) {
    return {
      failed: `${location.pathname} · ${new Date().toISOString()} · ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    };
  }

  override render() {
    if (this.state.failed === undefined) return this.props.children;
    return (
      <Notice icon={<WarningOutlined />} tone="bad" title={broken.title} note={broken.note}>
        <code className="small" translate="no">
          {this.state.failed}
        </code>
        <Button onClick={() => location.reload()}>{broken.reload}</Button>
      </Notice>
    );
  }
}
