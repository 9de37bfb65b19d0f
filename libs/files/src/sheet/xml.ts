import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { textOf, type Zip } from './zip.js';

export type Tag = { name: string; attributes: Record<string, string> };
export type XmlEars = { open?(tag: Tag): void; close?(name: string): void; text?(text: string): void };

/** Reads one part as XML. Names come without their prefix. Entities of the document's own are not known, so nothing can unfold. */
export const readXml = async (zip: Zip, part: string, { open, close, text }: XmlEars): Promise<void> => {
  const parser = new SaxesParser();
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a sheet has no document type');
  });
  if (open)
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
      open({ name: plain(name), attributes: attributes as Record<string, string> }),
    );
  if (close) parser.on('closetag', ({ name }) => close(plain(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const piece of textOf(zip, part)) parser.write(piece);
  parser.close();
};
