/** Whose layers a merge takes in: a switch for what is new and one for what replaces, with the articles behind each. */
import { useMemo, useState } from 'react'
import type { MergedLayer } from '../../../ipc/backup.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import styles from './MergeDialog.module.css'
import type { MergeGroup } from './mergeGroups.ts'

interface MergeLayersProps {
  readonly groups: readonly MergeGroup[]
  readonly selected: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

/** The list. */
export function MergeLayers({ groups, selected, onToggle }: MergeLayersProps) {
  const t = useT()
  return (
    <fieldset className={styles.groups}>
      <legend>{t('backup.merge.list')}</legend>
      {groups.map((group) => (
        <div key={group.key} className={styles.group}>
          <label className={styles.label}>
            <input type="checkbox" checked={selected.has(group.key)} onChange={() => onToggle(group.key)} />
            <Words group={group} />
          </label>
          <Details layers={group.layers} />
        </div>
      ))}
    </fieldset>
  )
}

function Words({ group }: { readonly group: MergeGroup }) {
  const t = useT()
  const { kind, annotator, role, layers, newer } = group
  return (
    <span className={styles.words}>
      <b>{t(`backup.merge.${kind}`, { count: layers.length, ...annotator })}</b>
      {newer > 0 && <span>{t('backup.merge.newer', { count: newer })}</span>}
      {role !== 'other' && <span className={styles.warning}>{t(`backup.merge.${role}`)}</span>}
    </span>
  )
}

/** The articles of a group; thousands of them cost nothing until somebody looks. */
function Details({ layers }: { readonly layers: readonly MergedLayer[] }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const locale = useDateLocale()
  const format = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }), [locale])
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('backup.merge.details')}</summary>
      {isOpen && (
        <ul className={styles.titles}>
          {layers.slice(0, 500).map((layer) => (
            <Row key={layer.article} layer={layer} format={format} />
          ))}
        </ul>
      )}
    </details>
  )
}

function Row({ layer, format }: { readonly layer: MergedLayer; readonly format: Intl.DateTimeFormat }) {
  const t = useT()
  const timeOf = (time: string | null) => (time ? format.format(new Date(time)) : t('storage.incoming.never'))
  const { title, changes, last, lastHere, leftOut } = layer
  const kinds = (['annotations', 'verdicts', 'decisions'] as const).filter(
    (kind) => changes[kind].added + changes[kind].changed + changes[kind].lost > 0,
  )
  const facts = [
    ...kinds.map((kind) => t(`storage.incoming.${kind}`, { ...changes[kind] })),
    t('storage.incoming.last', { time: timeOf(last), here: timeOf(lastHere) }),
    ...(leftOut.count > 0
      ? [t('storage.incoming.leftOut', { count: leftOut.count, places: leftOut.first.join(', ') })]
      : []),
  ]
  return (
    <li>
      <b>{title}</b> {facts.join(' · ')}
    </li>
  )
}
