import { useAct } from '../../ask/index.js';
import {
  DisableStaffDocument,
  EnableStaffDocument,
  ResetPasswordDocument,
  ResetSecondFactorDocument,
  type RoleName,
} from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { staffActs as words } from '../../words/staff.js';
import type { Coming } from './hand-over.js';
import { calledOf, type StaffRow } from './staff-row.js';

/** @property hand shows a new first password: where it cannot go with this part of the page, since nobody can ask for it again */
type Props = { of: StaffRow; may: ReadonlySet<RoleName>; hand: (coming: Coming) => void };

/** What an administrator of this kind does with somebody's account; each says its consequence first. */
export function StaffActs({ of, may, hand }: Props) {
  const reset = useAct(ResetPasswordDocument);
  const disable = useAct(DisableStaffDocument);
  const enable = useAct(EnableStaffDocument);
  const factor = useAct(ResetSecondFactorDocument);
  const { id: personId, username, disabledAt, totpOn } = of;
  const name = calledOf(of);
  const resetPassword = async () => {
    hand('comes');
    const outcome = await reset.act(`reset-password.${personId}`, { personId });
    hand(outcome?.kind === 'done' ? { name, username, password: outcome.value.initialPassword } : undefined);
    return outcome;
  };
  return (
    <div className="drawer-acts">
      {may.has('systemAdministrator') && (
        <ActButton
          act={resetPassword}
          done={words.resetDone}
          ask={{ title: words.resetTitle(name), consequence: words.resetConsequence, yes: words.resetYes }}
        >
          {words.reset}
        </ActButton>
      )}
      {may.has('securityAdministrator') && (
        <>
          {disabledAt ? (
            <ActButton
              type="primary"
              act={() => enable.act(`enable.${personId}.${disabledAt}`, { personId })}
              done={words.enabled(name)}
              ask={{ title: words.enableTitle(name), consequence: words.enableConsequence, yes: words.enable }}
            >
              {words.enable}
            </ActButton>
          ) : (
            <ActButton
              danger
              act={() => disable.act(`disable.${personId}`, { personId })}
              done={words.disabled(name)}
              ask={{ title: words.disableTitle(name), consequence: words.disableConsequence, yes: words.disable }}
            >
              {words.disable}
            </ActButton>
          )}
          {totpOn && (
            <ActButton
              danger
              act={() => factor.act(`reset-factor.${personId}`, { personId })}
              done={words.factorRemoved(name)}
              ask={{ title: words.factorTitle(name), consequence: words.factorConsequence, yes: words.factor }}
            >
              {words.factor}
            </ActButton>
          )}
        </>
      )}
    </div>
  );
}
