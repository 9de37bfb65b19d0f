import { describe, expect, it } from '@jest/globals';
import { splitDocuments } from './split-documents.js';

const generated = `/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type HomeQuery = { name: string };
export class TypedDocumentString<TResult, TVariables>
  extends String
{
}

export const HomeDocument = new TypedDocumentString(\`
    query Home { name }
    \`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const EnrollDocument = new TypedDocumentString(\`
    query Enroll { id }
    \`) as unknown as TypedDocumentString<EnrollQuery, EnrollQueryVariables>;
export const SeatsFragmentDoc = new TypedDocumentString(\`
    fragment Seats on Class { id }
    \`, {"fragmentName":"Seats"}) as unknown as TypedDocumentString<SeatsFragment, unknown>;
`;
const files = [
  { path: 'pages/home/home.gql', text: 'query Home {\n  name\n}\n' },
  { path: 'childcare/enrollment/enroll.gql', text: 'query Enroll {\n  id\n}\n\nfragment Seats on Class {\n  id\n}\n' },
];

describe('the documents of the phone', () => {
  it('lie in a file for each page, and are passed on by the one that is imported', () => {
    const split = splitDocuments(generated, files);
    expect([...split.keys()]).toEqual([
      ...[
        'types.ts',
        'typed-document-string.ts',
        'documents/pages/home/home.ts',
        'documents/childcare/enrollment/enroll.ts',
        'documents.ts',
      ],
    ]);
    const home = split.get('documents/pages/home/home.ts');
    expect(home).toContain('query Home { name }');
    expect(home).not.toContain('Enroll');
    expect(home).toContain("import type { HomeQuery, HomeQueryVariables } from '../../../types.js';");
    const enroll = split.get('documents/childcare/enrollment/enroll.ts');
    expect(enroll).toContain('fragment Seats');
    expect(enroll).toContain("import type { EnrollQuery, EnrollQueryVariables, SeatsFragment } from '../../../types.js';");
    expect(split.get('types.ts')).not.toContain('import');
    expect(split.get('typed-document-string.ts')).toContain("from '@graphql-typed-document-node/core'");
    expect(split.get('documents.ts')).toBe(
      [
        "export * from './types.js';",
        "export { TypedDocumentString } from './typed-document-string.js';",
        "export * from './documents/pages/home/home.js';",
        "export * from './documents/childcare/enrollment/enroll.js';\n",
      ].join('\n'),
    );
  });

  it('are all somebody’s', () => {
    expect(() => splitDocuments(generated, files.slice(1))).toThrow('HomeDocument stands in no .gql file');
  });
});
