/** The round in figures, whether it is blind, and the way to agreement as far as layers may be seen here. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { Right } from '../../../core/sync/remote.ts'
import type { TeamOverview } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import body from '../../ui/DialogBody.module.css'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './Team.module.css'

interface RoundPartProps {
  readonly overview: TeamOverview
  readonly rights: readonly Right[]
  readonly onChanged: () => void
  readonly onMeasure: () => void
}

/** The part. */
export function RoundPart({ overview, rights, onChanged, onMeasure }: RoundPartProps) {
  const t = useT()
  const { round, blind } = overview
  const [measurable, setMeasurable] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void answerOf(bridge.measurable({ article: null })).then(
      (answer) => answer.ok && setMeasurable(answer.value.length),
    )
  }, [])
  const change = async (next: boolean) => {
    const answer = await answerOf(bridge.setBlind({ blind: next }))
    setProblem(answer.ok || answer.error.code === 'cancelled' ? null : answer.error)
    onChanged()
  }
  return (
    <section className={styles.part}>
      <ul className={styles.facts}>
        <li>{t('team.admin.roundArticles', { count: round.articles })}</li>
        <li>{t('team.admin.roundLayers', { done: round.done, count: round.layers })}</li>
        <li>{t('team.admin.roundTwice', { count: round.twice })}</li>
        <li>{t('team.admin.roundFree', { count: round.free })}</li>
      </ul>
      <SwitchField
        label={t('team.admin.roundBlind')}
        hint={t('team.admin.roundBlindHint')}
        checked={blind}
        disabled={!rights.includes('admin')}
        onChange={(next) => void change(next)}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className={body.section}>
        <h3 className={body.heading}>{t('team.admin.agreement')}</h3>
        <p className={styles.quiet}>
          {measurable !== null && measurable > 0
            ? t('team.admin.agreementSome', { count: measurable })
            : t('team.admin.agreementNone')}{' '}
          {blind && !rights.includes('adjudicate') && t('team.admin.agreementHidden')}
        </p>
        <div className={styles.buttons}>
          <Button disabled={!measurable} onClick={onMeasure}>
            {t('team.admin.agreementOpen')}
          </Button>
        </div>
      </div>
    </section>
  )
}
