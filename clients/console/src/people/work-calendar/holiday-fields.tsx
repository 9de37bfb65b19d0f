import { Button, Form, Input } from 'antd';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { CityDate } from '../../parts/form/city-date.js';
import { isDay } from '../../parts/form/typed-date.rule.js';
import { understoodDay } from '../../parts/form/understood.js';
import { setCalendar as words } from '../../words/work-calendar.js';

const required = { required: true, message: words.empty };

/** A holiday for each line of the announcement: its name, from when to when, and what is worked for it. */
export const HolidayFields = () => (
  <Form.List name="holidays">
    {(holidays, { add, remove }) => (
      <>
        {holidays.map(({ key, name }) => (
          <div key={key} className="holiday-form">
            <div className="holiday-form-days">
              <Form.Item name={[name, 'holiday']} label={words.holiday} rules={[required, atMost(20)]}>
                <Input {...upTo(20)} style={{ width: 160 }} />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={words.from} rules={[required, understoodDay]}>
                <CityDate />
              </Form.Item>
              <Form.Item
                name={[name, 'to']}
                label={words.to}
                dependencies={[['holidays', name, 'from']]}
                rules={[
                  required,
                  understoodDay,
                  ({ getFieldValue }) => ({
                    validator: async (_, to?: string) => {
                      if (isDay(to) && to && to < getFieldValue(['holidays', name, 'from'])) throw new Error(words.toBeforeFrom);
                    },
                  }),
                ]}
              >
                <CityDate />
              </Form.Item>
              <Form.Item>
                <Button onClick={() => remove(name)}>{words.removeHoliday}</Button>
              </Form.Item>
            </div>
            <Makeups of={name} />
          </div>
        ))}
        <Button onClick={() => add({ makeups: [] })}>{words.addHoliday}</Button>
      </>
    )}
  </Form.List>
);

const Makeups = ({ of }: { of: number }) => (
  <Form.List name={[of, 'makeups']}>
    {(makeups, { add, remove }) => (
      <>
        {makeups.map(({ key, name }) => (
          <div key={key} className="holiday-form-days">
            <Form.Item name={[name, 'on']} label={words.makeupOn} rules={[required, understoodDay]}>
              <CityDate />
            </Form.Item>
            <Form.Item name={[name, 'replaces']} label={words.replaces} rules={[understoodDay]}>
              <CityDate />
            </Form.Item>
            <Form.Item>
              <Button onClick={() => remove(name)}>{words.removeMakeup}</Button>
            </Form.Item>
          </div>
        ))}
        <Button size="small" onClick={() => add({})}>
          {words.addMakeup}
        </Button>
      </>
    )}
  </Form.List>
);
