/** How the folder stands with its team's server: what waits, what was refused and why, and the password. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { HeldPlace } from '../../../core/sync/syncing.ts'
import type { TeamState } from '../../../core/sync/teamState.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useDetails, useMessage, useT, useWriteList } from '../../platform/i18n.ts'
import { rowOf } from '../../platform/library.ts'
import { useTeam } from '../../platform/team.ts'
import { Button } from '../../ui/Button.tsx'
import { Details } from '../../ui/Details.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Team.module.css'
import { useWriteTime } from './useWriteTime.ts'

/** How many articles are listed that wait. */
const LISTED = 8

/** The dialog. */
export function TeamDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const list = useWriteList()
  const team = useTeam((state) => state.team)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!team) return null
  const mayOversee = team.rights.includes('admin') || team.rights.includes('adjudicate')
  const again = async ({ place }: HeldPlace) => {
    const answer = await answerOf(bridge.sendAgain({ article: place.article, annotator: place.annotator }))
    setProblem(answer.ok ? null : answer.error)
  }
  return (
    <Dialog
      title={t('team.panel.title')}
      onClose={onClose}
      actions={
        <>
          {mayOversee && (
            <Button onClick={() => setDialog({ name: 'administer-team' })}>{t('team.panel.administer')}</Button>
          )}
          <Button
            variant="primary"
            aria-disabled={team.isExchanging}
            disabled={team.link.is === 'password'}
            onClick={() => void bridge.exchangeNow()}
          >
            {t(team.isExchanging ? 'team.panel.exchanging' : 'team.panel.now')}
          </Button>
        </>
      }
    >
      <div className={body.section}>
        <p className={styles.line}>
          {t('team.panel.as', { title: team.title, server: team.server, name: team.member.name })}
        </p>
        {team.rights.length > 0 && (
          <p className={styles.quiet}>
            {t('team.panel.rights', { rights: list(team.rights.map((right) => t(`team.rights.${right}`))) })}
          </p>
        )}
      </div>
      <Standing team={team} />
      <Clock minutes={team.minutesAhead} />
      <Waiting team={team} />
      {team.held.length > 0 && (
        <section className={body.section}>
          <h3 className={body.heading}>{t('team.panel.heldTitle')}</h3>
          <p className={styles.quiet}>{t('team.panel.heldHint')}</p>
          <ul className={styles.rows}>
            {team.held.map((held) => (
              <Held
                key={`${held.place.article}/${held.place.annotator}`}
                held={held}
                onAgain={() => void again(held)}
              />
            ))}
          </ul>
        </section>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Aside files={team.aside} />
      <Password team={team} />
    </Dialog>
  )
}

function Standing({ team }: { readonly team: TeamState }) {
  const t = useT()
  const time = useWriteTime()
  const { link, server, exchanged } = team
  switch (link.is) {
    case 'connected':
      return (
        <p className={styles.line} aria-live="polite">
          {t('team.panel.connected', { time: exchanged === null ? '' : time(exchanged) })}
        </p>
      )
    case 'connecting':
      return <p className={styles.line}>{t('team.panel.connecting', { server })}</p>
    case 'offline':
      return (
        <ProblemNotice problem={link.problem} tone="info">
          <p>{t('team.panel.offline', { time: time(link.since) })}</p>
        </ProblemNotice>
      )
    case 'stopped':
      return <ProblemNotice problem={link.problem} />
    case 'password':
      return (
        <Notice tone="info">
          <p>{t('team.panel.password', { server })}</p>
          <Button onClick={() => setDialog({ name: 'team-password', what: 'give' })}>
            {t('team.panel.passwordButton')}
          </Button>
        </Notice>
      )
  }
}

function Waiting({ team }: { readonly team: TeamState }) {
  const t = useT()
  const { waiting } = team
  if (waiting.length === 0)
    return team.link.is === 'connected' && team.held.length === 0 ? (
      <p className={styles.quiet}>{t('team.panel.nothingWaits')}</p>
    ) : null
  const more = waiting.length - LISTED
  return (
    <section className={body.section}>
      <h3 className={body.heading}>{t('team.panel.waitingTitle')}</h3>
      <ul className={styles.rows}>
        {waiting.slice(0, LISTED).map(({ article, count }) => (
          <li key={article} className={styles.row}>
            <span className={styles.title}>{titleOf(article)}</span>
            <span className={styles.number}>{t('team.panel.waitingRow', { count })}</span>
          </li>
        ))}
        {more > 0 && <li className={styles.quiet}>{t('team.panel.more', { count: more })}</li>}
      </ul>
    </section>
  )
}

function Clock({ minutes }: { readonly minutes: number }) {
  const t = useT()
  if (minutes === 0) return null
  return (
    <Notice tone="info">
      <p>{t(minutes > 0 ? 'team.clock.fast' : 'team.clock.slow', { count: Math.abs(minutes) })}</p>
    </Notice>
  )
}

/** What the server's version took the place of, and where it is. */
function Aside({ files }: { readonly files: TeamState['aside'] }) {
  const t = useT()
  if (files.length === 0) return null
  return (
    <section className={body.section}>
      <h3 className={body.heading}>{t('team.panel.asideTitle')}</h3>
      <ul className={styles.rows}>
        {files.map(({ file, kept }) => (
          <li key={kept} className={styles.reason}>
            {t('team.aside', { file, kept })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Held({ held, onAgain }: { readonly held: HeldPlace; readonly onAgain: () => void }) {
  const t = useT()
  const message = useMessage()
  const details = useDetails()(held.problem)
  const title = titleOf(held.place.article)
  return (
    <li className={styles.held}>
      <div>
        <span className={styles.title}>{title}</span>
        <p className={styles.reason}>{message(held.problem)}</p>
        {details !== null && <Details words={details} />}
      </div>
      <Button aria-label={t('team.panel.tryAgainNamed', { title })} onClick={onAgain}>
        {t('team.panel.tryAgain')}
      </Button>
    </li>
  )
}

function Password({ team }: { readonly team: TeamState }) {
  const t = useT()
  const forget = async () => {
    await answerOf(bridge.forgetPassword())
  }
  return (
    <section className={body.section}>
      <h3 className={body.heading}>{t('team.panel.passwordTitle')}</h3>
      <p className={styles.quiet}>{t(`team.panel.${team.password}`)}</p>
      <div className={styles.buttons}>
        <Button
          disabled={team.link.is !== 'connected'}
          onClick={() => setDialog({ name: 'team-password', what: 'change' })}
        >
          {t('team.panel.change')}
        </Button>
        {team.password !== 'none' && (
          <Button variant="plain" onClick={() => void forget()}>
            {t('team.panel.forget')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What an article is called, as far as it is here. */
function titleOf(article: string): string {
  return rowOf(article)?.title ?? article
}
