import { retention as childcare } from '@sanwei/childcare/retention';
import { retention as counseling } from '@sanwei/counseling/retention';
import { retention as people } from '@sanwei/people/retention';
import { type RetentionRule, receiptDays, retentionOfEveryService } from '@sanwei/work';

/** Rules by service; a service that is not here has only those of every service. */
const rulesOf: readonly (readonly [string, readonly RetentionRule[]])[] = [
  ['every service', retentionOfEveryService],
  ['people', people],
  ['counseling', counseling],
  ['childcare', childcare],
];

const head = `# 保存期限 / Retention

由 \`npm run generate\` 从代码生成，请勿手改。 / Made from the code by \`npm run generate\`.

Each service deletes once a day what has had its time, in small statements. What goes with an event (an account that is closed, a file that is a day old, a register that is published) is deleted there and then: see [data-inventory.md](data-inventory.md).

| service | table | what | days | from | why |
| --- | --- | --- | --- | --- | --- |
`;
const tail = `| every service | \`receipt\` | first answers to taps (回执) | ${receiptDays} | at | a tap that is a month old is no second tap |
| every service | \`outbox\` | what has been said | 0 | when the hearer has committed | nothing needs it afterwards; a parked line waits for somebody |
| every service | \`trail\`, \`trail_seal\` | who did what (审计留痕) | 3 years or more | at | a service may not delete here: whoever runs the databases archives whole years by hand |
`;

/** The text of `docs/retention.md`. */
export const retentionPage = (): string =>
  head +
  rulesOf
    .flatMap(([service, rules]) =>
      rules.map(
        ({ table, words, keepDays, from, source }) => `| ${service} | \`${table}\` | ${words} | ${keepDays} | ${from} | ${source} |\n`,
      ),
    )
    .join('') +
  tail;
