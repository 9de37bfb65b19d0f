import { choice } from '../shape.js';

export const Season = choice('Season', ['winter', 'summer'], '假期：寒假或暑假');
