import type { Problem } from './piece.js';

/** A process cannot start with these settings. The message is a list that an operator can work through. */
export class SettingsError extends Error {
  constructor(readonly problems: Problem[]) {
    const lines = problems.map(({ env, zh, en }) => `  - ${env}: ${zh} / ${en}`);
    super(`启动设置有 ${problems.length} 处需要修正 / ${problems.length} settings need fixing:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}
