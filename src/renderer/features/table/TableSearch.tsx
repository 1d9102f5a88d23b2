/** The search above the table, what can be typed there, and the four tags as a filter of their own. */
import { Popover } from '@base-ui/react/popover'
import { CircleHelp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { parseQuery, type QueryTerm, writeQuery } from '../../../core/table/query.ts'
import { CONDITION_NAMES, TAG_NAMES } from '../../../core/table/queryNames.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import styles from './TableSearch.module.css'
import { table, useTable } from './window.ts'

/** How long typing rests before the rows are asked for, in milliseconds. */
const REST = 120

/** The field. */
export function TableSearch() {
  const t = useT()
  const query = useTable((state) => state.request.query)
  const [typed, setTyped] = useState(query)
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    if (typed === query) return
    const timer = window.setTimeout(() => void table.ask({ query: typed }), REST)
    return () => window.clearTimeout(timer)
  }, [typed, query])
  return (
    <div className={styles.search}>
      <SearchInput
        label={t('table.search')}
        clearLabel={t('table.clear')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          document.querySelector<HTMLElement>('[data-pane=annotations] [role=grid]')?.focus()
        }}
      />
      <SearchHelp />
    </div>
  )
}

const EXAMPLES = [
  ['words', { en: 'flood wall', nl: 'dijk' }],
  ['phrase', { en: '"more than"', nl: '"meer dan"' }],
  ['tag', { en: 'tag:figure,quote', nl: 'tag:cijfer,citaat' }],
  ['value', { en: 'value:>=1m', nl: 'waarde:>=1m' }],
  ['speaker', { en: 'speaker:council', nl: 'spreker:raad' }],
  ['not', { en: '-has:note', nl: '-heeft:notitie' }],
  ['date', { en: 'published:2025-03', nl: 'gepubliceerd:2025-03' }],
  ['mine', { en: 'is:mine', nl: 'is:mijn' }],
  ['verdict', { en: 'verdict:disputed', nl: 'oordeel:oneens' }],
  ['question', { en: 'claim-type:quantity', nl: 'claim-type:quantity' }],
] as const

function SearchHelp() {
  const t = useT()
  const language = document.documentElement.lang === 'nl' ? 'nl' : 'en'
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.help} aria-label={t('table.help')} title={t('table.help')}>
        <CircleHelp size={15} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={styles.helpPlace}>
          <Popover.Popup className={styles.helpBox}>
            <Popover.Title className={styles.helpTitle}>{t('table.help')}</Popover.Title>
            <dl className={styles.helpRows}>
              {EXAMPLES.map(([name, example]) => (
                <div key={name}>
                  <dt>
                    <code>{example[language]}</code>
                  </dt>
                  <dd>{t(`table.helpRows.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The tags with how many annotations of each fit; a press shows those of one tag alone, or of all again. */
export function TagFilter() {
  const t = useT()
  const write = useWriteCount()
  const result = useTable((state) => state.result)
  const request = useTable((state) => state.request)
  const terms = parseQuery(request.query)
  const wanted = terms.find(isTagTerm)
  const chosen = new Set(wanted?.values.map(({ value }) => TAG_NAMES[value.toLowerCase()]) ?? [])
  const toggle = (tag: Tag) => {
    const others = terms.filter((term) => term !== wanted)
    const next = new Set(chosen)
    if (!next.delete(tag)) next.add(tag)
    const values = TAGS.filter((one) => next.has(one)).map((value) => ({ comparison: 'holds' as const, value }))
    void table.ask({
      query: writeQuery(values.length === 0 ? others : [{ negated: false, key: 'tag', values }, ...others]),
    })
  }
  return (
    <fieldset className={styles.tags} aria-label={t('table.column.tag')}>
      {TAGS.map((tag) => (
        <button
          key={tag}
          type="button"
          className={styles.tagFilter}
          aria-pressed={chosen.has(tag)}
          onClick={() => toggle(tag)}
        >
          <TagForm tag={tag} />
          {t(`reader.tags.${tag}`)}
          {result && <span className={styles.tagCount}>{write(result.tags[tag])}</span>}
        </button>
      ))}
    </fieldset>
  )
}

function isTagTerm({ key, negated }: QueryTerm): boolean {
  return key !== null && !negated && CONDITION_NAMES[key] === 'tag'
}
