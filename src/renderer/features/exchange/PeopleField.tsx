/** Whose annotations are exported, where people are chosen. */
import { useEffect, useState } from 'react'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { ExportablePerson } from '../../../ipc/exchange.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './exchange.module.css'

interface PeopleFieldProps {
  /** Null: all articles. */
  readonly articles: readonly string[] | null
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** A box for everybody whose annotations may be seen on these articles. */
export function PeopleField({ articles, chosen, onChange }: PeopleFieldProps) {
  const t = useT()
  const [people, setPeople] = useState<readonly ExportablePerson[]>([])
  const of = JSON.stringify(articles)
  useEffect(() => {
    let isCurrent = true
    void answerOf(bridge.exportablePeople({ articles: JSON.parse(of) })).then((answer) => {
      if (isCurrent && answer.ok) setPeople(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [of])
  return (
    <fieldset className={styles.people}>
      <legend>{t('exchange.newsroom.whose.people')}</legend>
      {people.map(({ id, name, layers }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          {t('exchange.newsroom.whose.person', {
            name: id === ADJUDICATED ? t('exchange.newsroom.whose.resolved') : name,
            count: layers,
          })}
        </label>
      ))}
    </fieldset>
  )
}
