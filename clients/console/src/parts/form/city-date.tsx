import { DatePicker, type DatePickerProps, Typography } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type FocusEvent, useMemo, useRef, useState } from 'react';
import { typed as words } from '../../words/typed.js';
import { isDay, isTime, typedDate } from './typed-date.rule.js';
import { whyOutOf } from './understood.js';
import './city-date.css';

type Props = Pick<DatePickerProps, 'id' | 'disabled' | 'status' | 'aria-label'> & {
  /** `2026-12-01`, or with `time` `2026-12-01T09:00` on the city's clock. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  time?: boolean;
  /** The first and the last day that can be chosen or typed, `2026-12-01`; in a form `understoodDayWithin` refuses others. */
  from?: string;
  to?: string;
  /** Whether it can be emptied again. */
  mayClear?: boolean;
  /** In pixels; as wide as its place without it. */
  width?: number;
};
const [dayAsText, timeAsText] = ['YYYY-MM-DD', 'YYYY-MM-DDTHH:mm'];

/**
 * A day, or a time of the city, to be typed or chosen; written as people here write it, whatever language the browser has. The calendar inside
 * reckons by the computer's clock, so that text goes in and the same text comes out: no clock is converted. What is typed and not understood, or out of its bounds,
 * stays in the field: in a form it is the value, which `understoodDay` and `understoodTime` refuse; elsewhere the words stand below and nothing
 * changes.
 */
export function CityDate({ value, onChange, time = false, from, to, mayClear = false, width, status, ...rest }: Props) {
  const inForm = rest.id !== undefined;
  const [wrong, setWrong] = useState<string>();
  // Typed in another way, the day that stood there before is shown as a day again.
  const [round, setRound] = useState(0);
  // The calendar has only days: what is typed beside it lies over the last one, and is not wiped away by it.
  const last = useRef<string>(undefined);
  if (!value || (time ? isTime : isDay)(value)) last.current = value || undefined;
  // The same object while it is the same day: to another one the calendar goes back, and a page that moves live would wipe what is being typed.
  const day = last.current;
  const shown = useMemo(() => (day ? dayjs(day) : null), [day]);
  const chosen = (next: string | undefined) => {
    setWrong(undefined);
    if (next !== value) onChange?.(next);
  };
  const leave = ({ target }: FocusEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement)) return;
    const text = target.value;
    if (text.trim() === '') return chosen(undefined);
    const understood = typedDate(text, time);
    const out = understood ? whyOutOf(understood, { from, to }) : undefined;
    if (out && !inForm) return setWrong(out);
    if (understood && understood === last.current && understood !== text.replace(' ', 'T')) setRound(round + 1);
    if (understood || inForm) return chosen(understood ?? text);
    setWrong(time ? words.notTime : words.notDay);
  };
  return (
    <>
      <DatePicker
        {...rest}
        key={round}
        value={shown}
        onChange={(next) => chosen(next?.format(time ? timeAsText : dayAsText))}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave({ target: event.target } as FocusEvent<HTMLElement>)}
        preserveInvalidOnBlur
        status={wrong ? 'error' : status}
        showTime={time && { format: 'HH:mm' }}
        placeholder={time ? words.timeLike : words.dayLike}
        format={time ? ['YYYY-MM-DD HH:mm', 'YYYYMMDD HHmm', 'YYYY/M/D HH:mm'] : ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D']}
        needConfirm={false}
        showNow={false}
        allowClear={mayClear}
        minDate={from ? dayjs(from) : undefined}
        maxDate={to ? dayjs(to) : undefined}
        style={{ width: width ?? '100%' }}
      />
      {wrong && (
        <Typography.Text type="danger" role="alert">
          {wrong}
        </Typography.Text>
      )}
    </>
  );
}
