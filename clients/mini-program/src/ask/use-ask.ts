import { type Document, defect, mayPass, nameOf, type Trouble } from '@sanwei/ask';
import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useMemo } from 'react';
import { ask } from './client.js';
import { copies, queries, signedIn } from './held.js';
import { useSignedIn } from './use-signed-in.js';

/** What a page knows of its one document. */
export type Asked<Result> = {
  /** What there is to see: an answer, or the last copy. */
  data: Result | undefined;
  /** When it was answered. */
  at: Date | undefined;
  /** Nothing to see yet. */
  loading: boolean;
  /** The newest try did not work; what `data` shows is the copy of `at`, if there is one. */
  trouble: Trouble | undefined;
  /** Parts of the document that had no answer, by their path; the rest is there. */
  missing: Trouble[];
  again: () => void;
};

type Options<Result> = {
  /** False for what must not stay on the phone: health cards, other people's cards; a function leaves that out. Default true. */
  keep?: boolean | ((result: Result) => Result);
  /** False while there is nothing to ask yet, e.g. nobody is signed in. */
  when?: boolean;
};

const nobody = 'nobody';
const notYours: Trouble = { code: 'UNAUTHENTICATED', message: '', fields: [] };

class Unanswered extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code);
  }
}

/** Asks the document of a page, again whenever the page is shown, and remembers the last answer. */
export function useAsk<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  { keep = true, when = true }: Options<Result> = {},
): Asked<Result> {
  const person = useSignedIn()?.personId ?? nobody;
  const name = nameOf(document);
  const key = `${person}.${name}.${JSON.stringify(variables)}`;
  const queryKey = [person, name, variables];
  const { era } = copies;
  // What was read in an earlier era may have been deleted since.
  const copy = useMemo(() => (keep !== false ? copies.read<Result>(key) : undefined), [keep !== false, key, era]);
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey,
    enabled: when,
    initialData: copy && { result: copy.data, missing: [] as Trouble[], era },
    initialDataUpdatedAt: copy?.at,
    queryFn: async () => {
      // This window has passed to somebody else while the page of before is still there.
      if (person !== (signedIn.current()?.personId ?? nobody)) throw new Unanswered(notYours);
      const askedIn = copies.era;
      const { data: result, troubles } = await ask(document, variables);
      const [first] = troubles;
      const ended = person !== nobody && first?.code === 'UNAUTHENTICATED';
      // Whoever is not signed in is shown what is for anyone; the rest of the document is missing.
      if (first && (result === null || ended || isEmpty(result))) throw new Unanswered(first);
      // Under way while the sign-in has ended: it comes for whoever holds the phone now.
      const stillTheirs = person === (signedIn.current()?.personId ?? nobody);
      if (keep !== false && stillTheirs && result && !troubles.some(mayPass))
        copies.keep(key, typeof keep === 'function' ? keep(result) : result, askedIn);
      return { result: result as Result, missing: troubles, era: askedIn };
    },
  });
  // The page under this one, or the phone in a pocket: what it shows may be old by now.
  useDidShow(() => {
    if (when) void queries.refetchQueries({ queryKey, stale: true }, { cancelRefetch: false });
  });
  // What was deleted since is not shown as a copy.
  const shown = error && data?.era !== era ? undefined : data;
  return {
    data: shown?.result,
    at: dataUpdatedAt ? new Date(dataUpdatedAt) : undefined,
    loading: when && !data && !error,
    trouble: error instanceof Unanswered ? error.trouble : error ? { code: 'INTERNAL', message: defect, fields: [] } : undefined,
    missing: shown?.missing ?? [],
    again: () => void refetch(),
  };
}

/** Every field without an answer: there is nothing to show. */
const isEmpty = (result: unknown) => Object.values(result as object).every((value) => value === null);
