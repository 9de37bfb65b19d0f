/** The line that is answered day and night. There is one per city; `city` is always 1. */
export type Hotline = { city: 1; phone: string };

/** @source 国家卫生健康委：12356 全国统一心理援助热线 */
export const nationalHotline = '12356';
