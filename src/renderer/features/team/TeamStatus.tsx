/** In the status bar: whether everything was sent to the team's server. */
import { CloudAlert, CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { runCommand } from '../../commands/registry.ts'
import { useT } from '../../platform/i18n.ts'
import { useTeam } from '../../platform/team.ts'
import styles from './Team.module.css'
import { useWriteTime } from './useWriteTime.ts'
import { standing, tone } from './words.ts'

const SIGNS = { well: CloudCheck, busy: CloudUpload, away: CloudOff, wrong: CloudAlert }

/** The element, which opens the dialog with the details; nothing where the folder has no server. */
export function TeamStatus() {
  const t = useT()
  const team = useTeam((state) => state.team)
  const time = useWriteTime()
  if (!team) return null
  const state = standing(t, team, time)
  const Sign = SIGNS[tone(team)]
  return (
    <button
      type="button"
      className={styles.status}
      data-tone={tone(team)}
      aria-label={t('team.status.label', { state })}
      onClick={() => runCommand('team')}
    >
      <Sign size={14} aria-hidden="true" />
      <span>{state}</span>
    </button>
  )
}
