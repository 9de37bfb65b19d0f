import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.js';
import { broken } from '../words/shell.js';

/** A page that breaks says so in words; the menu and what was typed elsewhere stay. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice icon={<WarningOutlined />} tone="bad" title={broken.title} note={broken.note}>
        <Button onClick={() => location.reload()}>{broken.reload}</Button>
      </Notice>
    );
  }
}
