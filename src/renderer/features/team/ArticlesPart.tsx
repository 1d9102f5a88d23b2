/** The articles on the server with how far each is, in pages, and assigning them. */
import { UserRoundCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { ArticleProgress } from '../../../core/sync/teamRound.ts'
import type { TeamMember } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import type { Step } from './AdministerDialog.tsx'
import styles from './Team.module.css'

interface ArticlesPartProps {
  readonly members: readonly TeamMember[]
  readonly isAdmin: boolean
  readonly onStep: (step: Step) => void
}

/** The table. */
export function ArticlesPart({ members, isAdmin, onStep }: ArticlesPartProps) {
  const t = useT()
  const [articles, setArticles] = useState<readonly ArticleProgress[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem | null>(null)
  const more = async (after: string) => {
    const answer = await answerOf(bridge.teamProgress({ after }))
    if (!answer.ok) return setProblem(answer.error)
    setArticles((before) => [...(before ?? []), ...answer.value.articles])
    setNext(answer.value.next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is asked for once
  useEffect(() => void more(''), [])
  const toggle = (id: string) => {
    const chosen = new Set(selected)
    if (!chosen.delete(id)) chosen.add(id)
    setSelected(chosen)
  }
  if (problem) return <ProblemNotice problem={problem} />
  if (!articles) return <p className={styles.quiet}>{t('team.admin.loading')}</p>
  if (articles.length === 0) return <p className={styles.quiet}>{t('team.admin.noArticles')}</p>
  return (
    <section className={styles.part}>
      {isAdmin && (
        <div className={styles.buttons}>
          <Button
            icon={<UserRoundCheck size={15} aria-hidden="true" />}
            onClick={() => onStep({ is: 'assign', articles: [...selected] })}
          >
            {t(selected.size > 0 ? 'team.admin.assign' : 'team.admin.assignAll')}
          </Button>
          {selected.size > 0 && (
            <span className={styles.quiet} aria-live="polite">
              {t('team.admin.selected', { count: selected.size })}
            </span>
          )}
        </div>
      )}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {isAdmin && <td className={styles.tick} />}
              <th scope="col">{t('team.admin.article')}</th>
              <th scope="col">{t('team.admin.places')}</th>
              <th scope="col">{t('team.admin.who')}</th>
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => (
              <tr key={article.id}>
                {isAdmin && (
                  <td className={styles.tick}>
                    <input
                      type="checkbox"
                      aria-label={t('team.admin.select', { title: article.title })}
                      checked={selected.has(article.id)}
                      onChange={() => toggle(article.id)}
                    />
                  </td>
                )}
                <th scope="row" className={styles.wide}>
                  {article.title}
                </th>
                <td>
                  {article.slots > 0
                    ? t('team.admin.placesOf', { done: article.done.length, slots: article.slots })
                    : t('team.admin.noPlaces')}
                </td>
                <td>
                  <Who article={article} members={members} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && <Button onClick={() => void more(next)}>{t('team.admin.more')}</Button>}
    </section>
  )
}

function Who({ article, members }: { readonly article: ArticleProgress; readonly members: readonly TeamMember[] }) {
  const t = useT()
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id
  const words = [
    ...article.done.map((id) => t('team.admin.isDone', { name: nameOf(id) })),
    ...article.atWork.map((id) => t('team.admin.isOpen', { name: nameOf(id) })),
    ...(article.free > 0 ? [t('team.admin.free', { count: article.free })] : []),
  ]
  return <>{words.join(' · ')}</>
}
