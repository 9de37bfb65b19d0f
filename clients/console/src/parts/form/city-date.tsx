import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

type Props = Pick<DatePickerProps, 'id' | 'disabled' | 'status'> & {
  /** `2026-12-01`, or with `time` `2026-12-01T09:00` on the city's clock. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  time?: boolean;
};
const [dayAsText, timeAsText] = ['YYYY-MM-DD', 'YYYY-MM-DDTHH:mm'];

/**
 * A day, or a time of the city, to be typed or chosen; written as people here write it, whatever language the browser has. The calendar inside
 * reckons by the computer's clock, so that text goes in and the same text comes out: no clock is converted.
 */
export function CityDate({ value, onChange, time = false, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen?.format(time ? timeAsText : dayAsText))}
      showTime={time && { format: 'HH:mm' }}
      format={time ? ['YYYY-MM-DD HH:mm', 'YYYYMMDD HHmm', 'YYYY/M/D HH:mm'] : ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D']}
      needConfirm={false}
      showNow={false}
      allowClear={false}
      style={{ width: '100%' }}
    />
  );
}
