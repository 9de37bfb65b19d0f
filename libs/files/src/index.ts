export * from './sheet/read-sheet.js';
export * from './sheet/sheet-trouble.text.js';
export * from './sheet/write-sheet.js';
export * from './stored-file.rule.js';
export * from './stored-file.store.js';
export * from './stored-file.table.js';
export { expectFile, giveTicket, storeFile } from './ticket.store.js';
export { FILE_KEYS, useCasesOfFiles } from './use-cases.js';
