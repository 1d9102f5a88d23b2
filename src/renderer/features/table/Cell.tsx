/** What a cell of the table shows. */
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { attributeKeyOf, type Column } from '../../../core/table/columns.ts'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { ValueHue } from '../../ui/ValueHue.tsx'
import styles from './Cell.module.css'
import grid from './Grid.module.css'
import type { TableWords } from './words.ts'

/** The class of a column's cells. */
export function cellClass(column: Column): string | undefined {
  return CLASSES[column] ?? styles.cell
}

const CLASSES: Readonly<Partial<Record<Column, string>>> = {
  tag: `${styles.cell} ${styles.tag}`,
  words: `${styles.cell} ${styles.words}`,
  value: `${styles.cell} ${styles.value}`,
  created: `${styles.cell} ${styles.number}`,
  updated: `${styles.cell} ${styles.number}`,
}

/** What a cell holds: as little as can be, because hundreds are drawn; nothing where the annotation says nothing there. */
export function cellContent(row: TableRow, column: Column, words: TableWords): ReactNode {
  const { t, locale } = words
  switch (column) {
    case 'tag':
      return (
        <>
          <TagForm tag={row.tag} />
          {t(`reader.tags.${row.tag}`)}
        </>
      )
    case 'words':
      return (
        <>
          <span className={styles.quote} data-tag={row.tag}>
            {row.quote}
          </span>
          {row.unconfirmed && <span className={styles.aside}> {t('table.unconfirmed')}</span>}
        </>
      )
    case 'value':
      return row.value && figureWords(row.value, locale)
    case 'unit':
      return row.value?.unit
    case 'kind':
      return row.value && words.cell('kind', row.value.kind)
    case 'finding':
      return row.finding === '' ? null : (
        <span className={styles.chip} data-finding={row.finding}>
          {words.finding(row.finding)}
        </span>
      )
    case 'verdict':
      return <Verdicts row={row} words={words} />
    case 'article':
      return row.title
    case 'version':
      return row.version === null ? null : words.cell('version', String(row.version))
    case 'published':
      return row.published && words.cell('published', row.published)
    case 'annotator':
      return row.name
    case 'status':
      return words.cell('status', row.status)
    case 'created':
    case 'updated':
      return words.time(row[column])
    case 'speaker':
      return row.speaker
    case 'note':
      return row.note
    default: {
      const question = attributeKeyOf(column) ?? ''
      const given = row.attributes[question]
      return given ? (
        <span className={styles.chip}>
          <ValueHue hue={words.hue(column, given[0])} />
          {words.answers(question, given)}
        </span>
      ) : null
    }
  }
}

interface VerdictsProps {
  readonly row: TableRow
  readonly words: TableWords
}

function Verdicts({ row: { verdict, agree, dispute }, words: { t, count } }: VerdictsProps) {
  if (verdict === null) return null
  return (
    <span className={styles.verdicts} title={t(`table.verdict.${verdict}`)}>
      <span className={grid.spoken}>{t(`table.verdict.${verdict}`)}</span>
      {agree > 0 && (
        <span className={styles.verdict}>
          <ThumbsUp size={13} aria-hidden="true" />
          {count(agree)}
        </span>
      )}
      {dispute > 0 && (
        <span className={styles.verdict} data-verdict="dispute">
          <ThumbsDown size={13} aria-hidden="true" />
          {count(dispute)}
        </span>
      )}
    </span>
  )
}
