import type { RecommendationStep, StandingFragment } from '../../generated/documents.js';
import { stepWords as known } from '../../words/matchmaking.js';

/** What is missing before somebody is recommended; `profile` is before everything that the service can name. */
export type Step = RecommendationStep | 'profile';
export type NextStep = { step: Step; title: string; text: string; act: string | undefined };

/** The step that the service names, with its words. Undefined where nothing is missing, or the service did not answer. */
export function nextStepOf({ listRecommendations, viewMyProfile }: StandingFragment): NextStep | undefined {
  if (!listRecommendations || !('code' in listRecommendations)) return undefined;
  const { message } = listRecommendations;
  const step: Step | undefined =
    'step' in listRecommendations ? listRecommendations.step : listRecommendations.code === 'ProfileMissing' ? 'profile' : undefined;
  if (!step) return undefined;
  const reason = viewMyProfile?.profile?.returnReason;
  const text = step === 'mending' && reason ? reason : message;
  // A newer service may name a step that this client has no words for: what it says stands there, without a button.
  const stepWords: Partial<typeof known> = known;
  const { title, act } = stepWords[step] ?? { title: message, act: undefined };
  return { step, title, text, act };
}
