import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useShade } from '../../theme/use-shade.js';
import type { BarsProps } from './bar.js';

use([BarChart, GridComponent, CanvasRenderer]);
type Option = ComposeOption<BarSeriesOption | GridComponentOption>;
const fontSize = 14;

/** Bars from zero, each with its value; nothing moves, so that paper and screen show the same. */
export default function DrawnBars({ of, label, hue }: BarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const { shade } = useShade();
  // Drawn anew when the shade is another: so are the tokens.
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption(optionOf(of, hue));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [of, hue, shade]);
  return <div ref={place} className="chart-place" role="img" aria-label={label} />;
}

function optionOf(of: BarsProps['of'], hue: BarsProps['hue']): Option {
  const tokens = getComputedStyle(document.documentElement);
  const color = (name: string) => tokens.getPropertyValue(name).trim();
  const text = { fontSize, color: color('--ink-2'), fontFamily: tokens.getPropertyValue('--font-family') };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 8, top: 28, bottom: 28 },
    xAxis: {
      type: 'category',
      data: of.map(({ name }) => name),
      axisLine: { lineStyle: { color: color('--control') } },
      axisTick: { show: false },
      axisLabel: { ...text, interval: 0 },
    },
    yAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { lineStyle: { color: color('--line') } } },
    series: [
      {
        type: 'bar',
        data: of.map(({ value }) => value ?? 0),
        barMaxWidth: 40,
        itemStyle: { color: color(hue) },
        label: { show: true, position: 'top', ...text, formatter: ({ dataIndex }) => of[dataIndex]?.words ?? '' },
      },
    ],
  };
}
