/** A new password, typed twice. */
import { SHORTEST_PASSWORD } from '../../../core/sync/teamState.ts'
import { useT } from '../../platform/i18n.ts'
import { TextField } from '../../ui/Field.tsx'
import { newPasswordFaults } from './newPassword.ts'

interface NewPasswordFieldsProps {
  readonly next: string
  readonly repeated: string
  /** Whether what is wrong is shown. */
  readonly isAsked: boolean
  readonly onNext: (next: string) => void
  readonly onRepeated: (repeated: string) => void
}

/** The two fields. */
export function NewPasswordFields({ next, repeated, isAsked, onNext, onRepeated }: NewPasswordFieldsProps) {
  const t = useT()
  const faults = newPasswordFaults(next, repeated)
  const limit = SHORTEST_PASSWORD
  return (
    <>
      <TextField
        type="password"
        label={t('team.join.next')}
        hint={t('team.join.nextHint', { limit })}
        error={isAsked && faults.next ? t('team.join.short', { limit }) : null}
        value={next}
        maxLength={1000}
        onChange={(event) => onNext(event.target.value)}
      />
      <TextField
        type="password"
        label={t('team.join.repeat')}
        error={isAsked && !faults.next && faults.repeated ? t('team.join.differ') : null}
        value={repeated}
        maxLength={1000}
        onChange={(event) => onRepeated(event.target.value)}
      />
    </>
  )
}
