/** Shows the question for the second factor. @returns whether it was shown */
type Ask = () => Promise<boolean>;

let asking: Ask = async () => false;

/** The one dialog of the tab. @returns its end */
export function answerStepUp(ask: Ask): () => void {
  asking = ask;
  return () => {
    asking = async () => false;
  };
}

export const askStepUp = (): Promise<boolean> => asking();
