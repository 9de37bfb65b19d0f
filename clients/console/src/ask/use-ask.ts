import { type Document, defect, nameOf, type Trouble } from '@sanwei/ask';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from './client.js';
import { signedIn } from './held.js';
import { useLive } from './use-live.js';
import { useSignedIn } from './use-signed-in.js';

/** What a page knows of its one document. */
export type Asked<Result> = {
  data: Result | undefined;
  /** When it was answered. */
  at: Date | undefined;
  /** Nothing to see yet. */
  loading: boolean;
  /** What is shown belongs to the question before, e.g. the page before of a list; the new one is on its way. */
  turning: boolean;
  /** The newest try did not work; `data` is what there was before, if there was something. */
  trouble: Trouble | undefined;
  /** Parts of the document that had no answer, by their path; the rest is there. */
  missing: Trouble[];
  again: () => void;
};

type Options = {
  /** False while there is nothing to ask yet. */
  when?: boolean;
  /** Topics whose hints say that the answer may be another one by now, e.g. `queue.verification`. */
  live?: readonly string[];
  /** Shows the answer before while the next page of a list is on its way. */
  keepPrevious?: boolean;
  /** False for what leaves a line in the trail at each reading and is of one moment: it is asked only when somebody asks. Default true. */
  afresh?: boolean;
};

class Unanswered extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code);
  }
}
type Answer<Result> = { result: Result; missing: Trouble[] };

/** Asks the document of a page, and again after hints, after commands, and when somebody comes back to the tab. */
export function useAsk<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  { when = true, live = [], keepPrevious = false, afresh = true }: Options = {},
): Asked<Result> {
  useSignedIn();
  const person = signedIn.personId() ?? 'nobody';
  const queryKey = [person, nameOf(document), variables];
  const { data, dataUpdatedAt, error, refetch, isPlaceholderData } = useQuery<Answer<Result>>({
    queryKey,
    enabled: when && signedIn.token() !== undefined,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    ...(afresh
      ? {}
      : { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: true, refetchOnWindowFocus: false, refetchOnReconnect: false }),
    queryFn: async () => {
      const { data: result, troubles } = await ask(document, variables);
      const [first] = troubles;
      if (first && (result === null || first.code === 'UNAUTHENTICATED' || isEmpty(result))) throw new Unanswered(first);
      return { result: result as Result, missing: troubles };
    },
  });
  useLive(live, queryKey);
  return {
    data: data?.result,
    at: dataUpdatedAt ? new Date(dataUpdatedAt) : undefined,
    loading: when && !data && !error,
    turning: isPlaceholderData,
    // Signing in again is asked for above the page; below it nothing is wrong.
    trouble: error instanceof Unanswered ? error.trouble : error ? { code: 'INTERNAL', message: defect, fields: [] } : undefined,
    missing: data?.missing ?? [],
    again: () => void refetch(),
  };
}

/** Every field without an answer: there is nothing to show. */
const isEmpty = (result: unknown) => Object.values(result as object).every((value) => value === null);
