/** An earlier version and the one that is open beside each other. No part of it has the role of a document: the article has that. */
import { useState } from 'react'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { OneText } from './OneText.tsx'
import styles from './SideBySide.module.css'
import { SideBySideTable } from './SideBySideTable.tsx'
import { useVersions } from './window.ts'

const VIEWS = ['beside', 'one'] as const

/** Both texts; where there are several earlier versions, one of them is chosen. */
export function SideBySideDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const locale = useDateLocale()
  const open = usePaintedEditor((state) => state.open?.article)
  const earlier = useVersions(({ versions, article }) => (article === open?.id ? versions?.earlier : undefined))
  const [chosen, setChosen] = useState(0)
  const [view, setView] = useState<(typeof VIEWS)[number]>('beside')
  const before = earlier?.[chosen]
  const isBeside = view === 'beside'
  if (!open || !earlier || !before) return null
  const nameOf = ({ title, captured, imported }: (typeof earlier)[number]) =>
    `${title}, ${new Date(captured ?? imported).toLocaleDateString(locale, { dateStyle: 'medium' })}`
  return (
    <Dialog
      title={t('versions.sideBySide.title')}
      size="wide"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <SegmentedControl
        label={t('versions.sideBySide.view')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`versions.sideBySide.views.${value}`) }))}
        onChange={setView}
      />
      {earlier.length > 1 && (
        <SelectField
          label={t('versions.sideBySide.earlier')}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {earlier.map((version, index) => (
            <option key={version.id} value={index}>
              {nameOf(version)}
            </option>
          ))}
        </SelectField>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by key */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('versions.sideBySide.title')}>
        {!isBeside && <OneText earlier={before.text} later={open.text} />}
        {isBeside && (
          <SideBySideTable
            key={before.id}
            earlier={{
              name: earlier.length > 1 ? nameOf(before) : t('versions.sideBySide.earlier'),
              text: before.text,
            }}
            later={{ name: t('versions.sideBySide.later'), text: open.text }}
          />
        )}
      </section>
    </Dialog>
  )
}
