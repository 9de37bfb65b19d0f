import { ServerTrouble } from '@sanwei/servers';

const unitMs = { w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
type Unit = keyof typeof unitMs;
const furthestMs = 10 * 366 * unitMs.d;

/**
 * The offset after a move such as `+15d`, `-2d`, `+3h` or `+1d12h`, in milliseconds.
 * @throws ServerTrouble for another form, and for more than ten years
 */
export function moved(offsetMs: number, move: string): number {
  const parts = /^([+-])((?:\d{1,6}[wdhm])+)$/.exec(move);
  if (!parts?.[2])
    throw new ServerTrouble(
      `看不懂“${move}”。例：+15d、+3h、-2d、+1d12h、reset。`,
      `"${move}" is not a move: +15d, +3h, -2d, +1d12h, reset.`,
    );
  const length = [...parts[2].matchAll(/(\d+)([wdhm])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit as Unit], 0);
  const after = parts[1] === '+' ? offsetMs + length : offsetMs - length;
  if (Math.abs(after) > furthestMs) throw new ServerTrouble('最多移动十年。', 'Ten years at most.');
  return after;
}

/** e.g. `比实际时间快 15 天 3 小时`. */
export function wordsOf(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / unitMs.m);
  if (minutes === 0) return '与实际时间一致';
  const parts = [
    [Math.floor(minutes / 1_440), '天'],
    [Math.floor((minutes % 1_440) / 60), '小时'],
    [minutes % 60, '分钟'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `比实际时间${offsetMs > 0 ? '快' : '慢'} ${words.join(' ')}`;
}
